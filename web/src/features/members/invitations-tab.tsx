import { Mail, RotateCw, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { ProblemState, State } from '@/components/states/state';
import { Badge, type Tone } from '@/components/ui/badge';
import { Confirm } from '@/components/ui/confirm';
import { toast } from '@/components/ui/toast';
import type { InvitationJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { useFormat } from '@/lib/format/use-format';
import { useInvitations, useSendAgain, useWithdraw } from './queries';
import { useRoleName } from './role-name';

const STATES = ['open', 'accepted', 'expired', 'withdrawn'] as const;
type InvitationState = (typeof STATES)[number];
const TONES: Record<InvitationState, Tone> = { open: 'info', accepted: 'good', expired: 'warn', withdrawn: 'plain' };
const NONE: never[] = [];

function stateOf({ accepted_at, revoked_at, open }: InvitationJson): InvitationState {
  if (accepted_at) return 'accepted';
  if (revoked_at) return 'withdrawn';
  return open ? 'open' : 'expired';
}

export function InvitationsTab() {
  const { t } = useTranslation('members');
  const may = usePermission();
  const invitations = useInvitations();
  const again = useSendAgain();
  const withdraw = useWithdraw();
  const columns = useColumns();
  const [withdrawing, setWithdrawing] = useState<InvitationJson>();
  const rows = invitations.data ?? NONE;
  const source = useMemo(
    () => ({ kind: 'client', rows, loading: invitations.isPending }) as const,
    [rows, invitations.isPending],
  );
  const rowActions = (invitation: InvitationJson) => {
    const state = stateOf(invitation);
    if (state === 'accepted' || state === 'withdrawn') return [];
    const { id, email } = invitation;
    return [
      {
        label: t('invitation.send_again'),
        icon: RotateCw,
        act: () => again.mutate(id, { onSuccess: () => toast.done(t('invite.sent', { email })) }),
      },
      null,
      { label: t('invitation.withdraw'), icon: X, danger: true, act: () => setWithdrawing(invitation) },
    ];
  };
  if (invitations.isError) return <ProblemState error={invitations.error} onRetry={() => void invitations.refetch()} />;
  return (
    <>
      <DataTable<InvitationJson>
        id="invitations"
        label={t('tabs.invitations')}
        columns={columns}
        source={source}
        rowId={idOf}
        rowName={emailOf}
        defaultSort="-created_at"
        rowActions={may('members:write') ? rowActions : undefined}
        empty={<State icon={Mail} title={t('invitation.none')} text={t('invitation.none_text')} />}
      />
      <Confirm
        open={withdrawing !== undefined}
        onClose={() => setWithdrawing(undefined)}
        title={t('invitation.withdraw_title', { email: withdrawing?.email })}
        description={t('invitation.withdraw_text')}
        action={t('invitation.withdraw')}
        onConfirm={() =>
          withdrawing &&
          withdraw
            .mutateAsync(withdrawing.id)
            .then(() => toast.done(t('invitation.withdrawn', { email: withdrawing.email })))
            .catch(() => undefined)
        }
      />
    </>
  );
}

const idOf = (invitation: InvitationJson) => invitation.id;
const emailOf = (invitation: InvitationJson) => invitation.email;

function useColumns(): Column<InvitationJson>[] {
  const { t } = useTranslation('members');
  const format = useFormat();
  const roleName = useRoleName();
  return useMemo(
    () => [
      { id: 'email', header: t('fields.email'), kind: 'text', primary: true, width: 288, sortable: true },
      {
        id: 'role',
        header: t('fields.role'),
        kind: 'text',
        width: 152,
        sortable: true,
        phone: 'detail',
        cell: ({ role }) => <Badge>{roleName(role)}</Badge>,
      },
      {
        id: 'state',
        header: t('fields.state'),
        kind: 'choice',
        width: 136,
        filterable: true,
        phone: 'side',
        value: stateOf,
        choices: STATES.map((value) => ({ value, label: t(`invitation.state.${value}`) })),
        cell: (invitation) => {
          const state = stateOf(invitation);
          return (
            <Badge tone={TONES[state]} dot>
              {t(`invitation.state.${state}`)}
            </Badge>
          );
        },
      },
      {
        id: 'expires_at',
        header: t('fields.expires'),
        kind: 'date',
        width: 168,
        sortable: true,
        filterable: true,
        phone: 'detail',
        cell: (invitation) =>
          stateOf(invitation) === 'open' && (
            <time dateTime={invitation.expires_at}>{format.relative(invitation.expires_at)}</time>
          ),
      },
      {
        id: 'created_at',
        header: t('fields.invited'),
        kind: 'date',
        width: 168,
        sortable: true,
        filterable: true,
        cell: ({ created_at: at }) => <time dateTime={at}>{format.dateTime(at)}</time>,
      },
    ],
    // eslint-disable-next-line react-hooks/exhaustive-deps -- roleName is made of t
    [t, format],
  );
}
