import { Ban, KeyRound, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { ProblemState, RefusedState, State } from '@/components/states/state';
import { Badge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { toast } from '@/components/ui/toast';
import type { MachineTokenJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { useNow } from '@/hooks/use-now';
import { useShortcut } from '@/hooks/use-shortcut';
import { useFormat } from '@/lib/format/use-format';
import { SecretDialog } from './components/secret-dialog';
import { TokenSheet } from './components/token-sheet';
import { useRevokeToken, useTokens } from './queries';

const STATES = ['good', 'expired', 'revoked'] as const;
type TokenState = (typeof STATES)[number];
const TONES: Record<TokenState, Tone> = { good: 'good', expired: 'warn', revoked: 'plain' };
const NONE: never[] = [];

const stateAt =
  (now: Date) =>
  ({ revoked_at, expires_at }: MachineTokenJson): TokenState =>
    revoked_at ? 'revoked' : new Date(expires_at) <= now ? 'expired' : 'good';

/** What other programs come in with. */
export function TokensTab() {
  const { t } = useTranslation('automation');
  const may = usePermission();
  const mayWrite = may('members:write');
  const tokens = useTokens();
  const revoke = useRevokeToken();
  const now = useNow(60_000);
  const stateOf = useMemo(() => stateAt(now), [now]);
  const columns = useColumns(stateOf);
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<{ name: string; token: string }>();
  const [revoking, setRevoking] = useState<MachineTokenJson>();
  useShortcut('n', () => setAdding(true), mayWrite);
  const rows = tokens.data ?? NONE;
  const source = useMemo(
    () => ({ kind: 'client', rows, loading: tokens.isPending }) as const,
    [rows, tokens.isPending],
  );
  if (!may('members:read')) return <RefusedState />;
  if (tokens.isError) return <ProblemState error={tokens.error} onRetry={() => void tokens.refetch()} />;
  const add = mayWrite && (
    <Button look="primary" onClick={() => setAdding(true)}>
      <Plus />
      {t('token.add')}
    </Button>
  );
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-prose text-sm text-soft">{t('token.text')}</p>
        {add}
      </div>
      <DataTable<MachineTokenJson>
        id="tokens"
        label={t('tabs.tokens')}
        columns={columns}
        source={source}
        rowId={idOf}
        rowName={nameOf}
        defaultSort="-created_at"
        rowActions={
          mayWrite
            ? (token) =>
                stateOf(token) === 'revoked'
                  ? []
                  : [{ label: t('token.revoke'), icon: Ban, danger: true, act: () => setRevoking(token) }]
            : undefined
        }
        empty={<State icon={KeyRound} title={t('token.none')} text={t('token.none_text')} actions={add} />}
      />
      {adding && (
        <TokenSheet
          onClose={() => setAdding(false)}
          onMade={(name, token) => {
            setAdding(false);
            setMade({ name, token });
          }}
        />
      )}
      {made && (
        <SecretDialog
          title={t('token.made', { name: made.name })}
          text={t('token.once')}
          label={t('token.one')}
          hint={t('token.how')}
          secret={made.token}
          onClose={() => setMade(undefined)}
        />
      )}
      <Confirm
        open={revoking !== undefined}
        onClose={() => setRevoking(undefined)}
        title={t('token.revoke_title', { name: revoking?.name })}
        description={t('token.revoke_text')}
        action={t('token.revoke')}
        onConfirm={() =>
          revoking &&
          revoke
            .mutateAsync(revoking.id)
            .then(() => toast.done(t('token.revoked', { name: revoking.name })))
            .catch(() => undefined)
        }
      />
    </>
  );
}

const idOf = (token: MachineTokenJson) => token.id;
const nameOf = (token: MachineTokenJson) => token.name;

function useColumns(stateOf: (token: MachineTokenJson) => TokenState): Column<MachineTokenJson>[] {
  const { t } = useTranslation('automation');
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'name', header: t('fields.name'), kind: 'text', primary: true, width: 224, sortable: true },
      {
        id: 'state',
        header: t('fields.state'),
        kind: 'choice',
        width: 128,
        filterable: true,
        phone: 'side',
        value: stateOf,
        choices: STATES.map((value) => ({ value, label: t(`token.state.${value}`) })),
        cell: (token) => {
          const state = stateOf(token);
          return (
            <Badge tone={TONES[state]} dot>
              {t(`token.state.${state}`)}
            </Badge>
          );
        },
      },
      {
        id: 'scopes',
        header: t('fields.scopes'),
        kind: 'text',
        width: 288,
        value: ({ scopes }) => scopes.join(' '),
        cell: ({ scopes }) => (
          <span className="truncate font-mono text-xs text-muted" title={scopes.join('\n')}>
            {scopes.join(' ')}
          </span>
        ),
      },
      {
        id: 'last_used_at',
        header: t('fields.last_used'),
        kind: 'date',
        width: 168,
        sortable: true,
        filterable: true,
        phone: 'detail',
        cell: ({ last_used_at: at }) =>
          at ? <time dateTime={at}>{format.relative(at)}</time> : <span className="text-soft">{t('token.never')}</span>,
      },
      {
        id: 'expires_at',
        header: t('fields.expires'),
        kind: 'date',
        width: 136,
        sortable: true,
        filterable: true,
        cell: ({ expires_at: at }) => <time dateTime={at}>{format.date(at)}</time>,
      },
      {
        id: 'created_at',
        header: t('fields.created'),
        kind: 'date',
        width: 136,
        sortable: true,
        filterable: true,
        cell: ({ created_at: at }) => <time dateTime={at}>{format.date(at)}</time>,
      },
    ],
    [t, format, stateOf],
  );
}
