import { Eye, History, KeyRound, Pause, Pencil, Play, Plus, Send, Trash2, Webhook } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import { ProblemState, RefusedState, State } from '@/components/states/state';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import type { MenuEntries } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { useOpened } from '@/hooks/use-opened';
import { useShortcut } from '@/hooks/use-shortcut';
import type { WebhookJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { useFormat } from '@/lib/format/use-format';
import { SecretDialog } from './components/secret-dialog';
import { WebhookSheet } from './components/webhook-sheet';
import { WEBHOOK_STATES, WebhookBadge, webhookState } from './components/webhook-state';
import { useChangeWebhook, useRemoveWebhook, useRenewSecret, useTestWebhook, useWebhooks } from './queries';

const NONE: never[] = [];

/** Where the shop tells what happens. */
export function WebhooksTab() {
  const { t } = useTranslation(['automation', 'common']);
  const may = usePermission();
  const mayWrite = may('webhooks:write');
  const navigate = useNavigate();
  const [opened, setOpened] = useOpened('/integrations/webhooks');
  const webhooks = useWebhooks();
  const change = useChangeWebhook(false);
  const renew = useRenewSecret();
  const test = useTestWebhook();
  const remove = useRemoveWebhook();
  const columns = useColumns();
  const [secret, setSecret] = useState<string>();
  const [renewing, setRenewing] = useState<WebhookJson>();
  const [removing, setRemoving] = useState<WebhookJson>();
  useShortcut('n', () => setOpened('new'), mayWrite);
  const rows = webhooks.data ?? NONE;
  const source = useMemo(
    () => ({ kind: 'client', rows, loading: webhooks.isPending }) as const,
    [rows, webhooks.isPending],
  );
  if (!may('webhooks:read')) return <RefusedState />;
  if (webhooks.isError) return <ProblemState error={webhooks.error} onRetry={() => void webhooks.refetch()} />;
  const rowActions = (webhook: WebhookJson): MenuEntries => {
    const { id, active } = webhook;
    const deliveries = {
      label: t('webhook.deliveries'),
      icon: History,
      act: () => void navigate(`/integrations/deliveries?filter=${encodeURIComponent(`webhook_id in (${id})`)}`),
    };
    if (!mayWrite) return [{ label: t('webhook.open'), icon: Eye, act: () => setOpened(id) }, deliveries];
    return [
      { label: t('edit', { ns: 'common' }), icon: Pencil, act: () => setOpened(id) },
      {
        label: t('webhook.test'),
        icon: Send,
        act: () =>
          test.mutate(id, { onSuccess: (delivery) => void navigate(`/integrations/deliveries/${delivery.id}`) }),
      },
      deliveries,
      {
        label: t(active ? 'webhook.pause' : 'webhook.resume'),
        icon: active ? Pause : Play,
        act: () =>
          change.mutate(
            { id, changes: { active: !active } },
            { onSuccess: () => toast.done(t(active ? 'webhook.is_paused' : 'webhook.is_resumed')) },
          ),
      },
      { label: t('webhook.renew'), icon: KeyRound, act: () => setRenewing(webhook) },
      null,
      { label: t('delete', { ns: 'common' }), icon: Trash2, danger: true, act: () => setRemoving(webhook) },
    ];
  };
  const add = mayWrite && (
    <Button look="primary" onClick={() => setOpened('new')}>
      <Plus />
      {t('webhook.add')}
    </Button>
  );
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-prose text-sm text-soft">{t('webhook.text')}</p>
        {add}
      </div>
      <DataTable<WebhookJson>
        id="webhooks"
        label={t('tabs.webhooks')}
        columns={columns}
        source={source}
        rowId={idOf}
        rowName={urlOf}
        defaultSort="created_at"
        onOpen={(webhook) => setOpened(webhook.id)}
        rowActions={rowActions}
        rowTone={toneOf}
        empty={<State icon={Webhook} title={t('webhook.none')} text={t('webhook.none_text')} actions={add} />}
      />
      <WebhookSheet
        key={opened}
        webhook={opened}
        readOnly={!mayWrite}
        onSecret={setSecret}
        onClose={() => setOpened(undefined)}
      />
      {secret && (
        <SecretDialog
          title={t('webhook.secret_title')}
          text={t('webhook.secret_once')}
          label={t('webhook.secret')}
          hint={t('webhook.secret_how')}
          secret={secret}
          onClose={() => setSecret(undefined)}
        />
      )}
      <Confirm
        open={renewing !== undefined}
        onClose={() => setRenewing(undefined)}
        title={t('webhook.renew_title')}
        description={t('webhook.renew_text')}
        action={t('webhook.renew')}
        danger={false}
        onConfirm={() =>
          renewing &&
          renew
            .mutateAsync(renewing.id)
            .then((shown) => setSecret(shown.secret))
            .catch(() => undefined)
        }
      />
      <Confirm
        open={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={t('webhook.delete_title')}
        description={t('webhook.delete_text', { url: removing?.url })}
        action={t('delete', { ns: 'common' })}
        onConfirm={() =>
          removing &&
          remove
            .mutateAsync(removing.id)
            .then(() => toast.done(t('webhook.deleted')))
            .catch(() => undefined)
        }
      />
    </>
  );
}

const idOf = (webhook: WebhookJson) => webhook.id;
const urlOf = (webhook: WebhookJson) => webhook.url;

function toneOf(webhook: WebhookJson) {
  const state = webhookState(webhook);
  return state === 'stopped' ? 'bad' : state === 'failing' ? 'warn' : undefined;
}

function useColumns(): Column<WebhookJson>[] {
  const { t } = useTranslation('automation');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'url',
        header: t('fields.url'),
        kind: 'text',
        primary: true,
        width: 320,
        sortable: true,
        value: ({ url, description }) => `${url} ${description}`,
        cell: ({ url, description }) => (
          <span className="min-w-0">
            <span className="block truncate font-medium">{url}</span>
            {description && <span className="block truncate text-xs text-muted">{description}</span>}
          </span>
        ),
      },
      {
        id: 'state',
        header: t('fields.state'),
        kind: 'choice',
        width: 128,
        filterable: true,
        phone: 'side',
        value: webhookState,
        choices: WEBHOOK_STATES.map((value) => ({ value, label: t(`webhook.state.${value}`) })),
        cell: (webhook) => <WebhookBadge webhook={webhook} />,
      },
      {
        id: 'events',
        header: t('fields.events'),
        kind: 'text',
        width: 320,
        phone: 'detail',
        value: ({ events }) => events.join(' '),
        cell: ({ events }) => (
          <span className="flex gap-1 overflow-hidden" title={events.join('\n')}>
            {events.slice(0, 2).map((event) => (
              <Badge key={event}>{event}</Badge>
            ))}
            {events.length > 2 && <Badge>+{events.length - 2}</Badge>}
          </span>
        ),
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
    [t, format],
  );
}
