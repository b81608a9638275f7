import { Eye, History, RotateCw } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { RefusedState, State } from '@/components/states/state';
import { Badge, type Tone } from '@/components/ui/badge';
import { toast } from '@/components/ui/toast';
import { useOpened } from '@/hooks/use-opened';
import type { WebhookDeliveryJson, WebhookJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { DeliverySheet } from './components/delivery-sheet';
import { DELIVERIES, listDeliveries, useEventTypes, useReplay, useWebhooks } from './queries';

const SOURCE = { kind: 'server', key: DELIVERIES, list: listDeliveries } as const;
const STATES = ['waiting', 'delivered', 'failed'] as const;
const TONES: Record<string, Tone> = { waiting: 'info', delivered: 'good', failed: 'bad' };
const NONE: never[] = [];

/** What webhooks were told in the last thirty days. */
export function DeliveriesTab() {
  const { t } = useTranslation('automation');
  const may = usePermission();
  const [opened, setOpened] = useOpened('/integrations/deliveries');
  const webhooks = useWebhooks().data ?? NONE;
  const replay = useReplay();
  const columns = useColumns(webhooks);
  if (!may('webhooks:read')) return <RefusedState />;
  const again = (id: string) =>
    replay.mutate(id, {
      onSuccess: (delivery) => {
        toast.done(t('delivery.replayed'));
        setOpened(delivery.id);
      },
    });
  return (
    <>
      <DataTable<WebhookDeliveryJson>
        id="webhook-deliveries"
        label={t('tabs.deliveries')}
        columns={columns}
        source={SOURCE}
        rowId={idOf}
        rowName={nameOf}
        defaultSort="-created_at"
        searchable={false}
        onOpen={(delivery) => setOpened(delivery.id)}
        rowTone={({ state }) => (state === 'failed' ? 'bad' : undefined)}
        rowActions={({ id }) => [
          { label: t('delivery.open'), icon: Eye, act: () => setOpened(id) },
          ...(may('webhooks:write') ? [{ label: t('delivery.replay'), icon: RotateCw, act: () => again(id) }] : []),
        ]}
        empty={<State icon={History} title={t('delivery.none')} text={t('delivery.none_text')} />}
      />
      <DeliverySheet
        delivery={opened}
        webhooks={webhooks}
        onReplay={may('webhooks:write') ? again : undefined}
        replaying={replay.isPending}
        onClose={() => setOpened(undefined)}
      />
    </>
  );
}

const idOf = (delivery: WebhookDeliveryJson) => delivery.id;
const nameOf = (delivery: WebhookDeliveryJson) => delivery.type;

function useColumns(webhooks: readonly WebhookJson[]): Column<WebhookDeliveryJson>[] {
  const { t } = useTranslation('automation');
  const types = useEventTypes().data ?? NONE;
  return useMemo(
    () => [
      {
        id: 'type',
        header: t('fields.event'),
        kind: 'choice',
        primary: true,
        width: 272,
        filterable: true,
        choices: types.map(({ type }) => ({ value: type, label: type })),
        cell: ({ type }) => <span className="truncate font-mono text-xs">{type}</span>,
      },
      {
        id: 'state',
        header: t('fields.state'),
        kind: 'choice',
        width: 136,
        filterable: true,
        phone: 'side',
        choices: STATES.map((value) => ({ value, label: t(`delivery.state.${value}`) })),
        cell: ({ state }) => (
          <Badge tone={TONES[state]} dot>
            {t(`delivery.state.${state}`)}
          </Badge>
        ),
      },
      {
        id: 'webhook_id',
        header: t('fields.webhook'),
        kind: 'reference',
        width: 304,
        filterable: true,
        choices: webhooks.map(({ id, url }) => ({ value: id, label: url })),
        cell: ({ webhook_id }) => (
          <span className="truncate">{webhooks.find(({ id }) => id === webhook_id)?.url ?? t('delivery.gone')}</span>
        ),
      },
      { id: 'attempts', header: t('fields.attempts'), kind: 'number', width: 96 },
      {
        id: 'created_at',
        header: t('fields.at'),
        kind: 'date',
        width: 184,
        sortable: true,
        filterable: true,
        phone: 'detail',
      },
    ],
    [t, types, webhooks],
  );
}
