import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Avatar } from '@/components/ui/avatar';
import { Badge, type Tone } from '@/components/ui/badge';
import { Skeleton } from '@/components/ui/skeleton';
import type { ChatJson, ConsentJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { useFormat } from '@/lib/format/use-format';
import { useCart, useClient, useConsents, useOrders } from '../queries';
import { useNameOf } from './chat-row';

/** Who the client is, what is in their cart, what they bought and what they allowed. */
export function ClientCard({ chat }: { chat: ChatJson }) {
  const { t } = useTranslation('conversation');
  const may = usePermission();
  const nameOf = useNameOf();
  const client = chat.client?.id;
  if (!client) return <p className="p-6 text-sm text-muted">{t('card.gone')}</p>;
  return (
    <div className="flex flex-col divide-y divide-line">
      <div className="flex flex-col items-center gap-1 p-6 text-center">
        <Avatar name={nameOf(chat)} className="size-14 text-base" />
        <p className="mt-2 text-base font-semibold">{nameOf(chat)}</p>
        {chat.client?.phone && (
          <a href={`tel:${chat.client.phone}`} className="text-sm text-second-strong figures hover:underline">
            {chat.client.phone}
          </a>
        )}
        {may('clients:read') && (
          <Link
            to={`/clients/${client}`}
            className="mt-1 flex items-center gap-1 text-sm text-second-strong hover:underline"
          >
            {t('card.open')}
            <ExternalLink className="size-3.5" aria-hidden />
          </Link>
        )}
      </div>
      {may('clients:read') && <Profile client={client} />}
      {may('orders:read') && <Cart client={client} />}
      {may('orders:read') && <Orders client={client} />}
      {may('clients:read') && <Consents client={client} />}
    </div>
  );
}

function Part({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="p-6 text-sm">
      <div className="mb-3 flex items-baseline justify-between gap-2">
        <h3 className="text-sm font-semibold">{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 text-end font-medium break-words">{children}</dd>
    </div>
  );
}

const Line = () => <Skeleton className="h-4" />;

function Profile({ client }: { client: string }) {
  const { t, i18n } = useTranslation('conversation');
  const format = useFormat();
  const { data, isPending } = useClient(client, true);
  if (isPending)
    return (
      <Part title={t('card.profile')}>
        <Line />
      </Part>
    );
  if (!data) return null;
  const languages = new Intl.DisplayNames(i18n.language, { type: 'language' });
  return (
    <Part title={t('card.profile')}>
      <dl className="flex flex-col gap-2">
        {data.profile_name && <Fact name={t('card.profile_name')}>{data.profile_name}</Fact>}
        {data.email && <Fact name={t('card.email')}>{data.email}</Fact>}
        {data.language && <Fact name={t('card.language')}>{languages.of(data.language)}</Fact>}
        <Fact name={t('card.since')}>{format.date(data.created_at)}</Fact>
        <Fact name={t('card.registered')}>
          {data.registered_at ? format.date(data.registered_at) : t('card.not_registered')}
        </Fact>
        {data.discount_active && Number(data.discount_percentage) > 0 && (
          <Fact name={t('card.discount')}>{data.discount_percentage} %</Fact>
        )}
      </dl>
    </Part>
  );
}

function Cart({ client }: { client: string }) {
  const { t } = useTranslation('conversation');
  const format = useFormat();
  const { data, isPending } = useCart(client, true);
  return (
    <Part title={t('card.cart')}>
      {isPending && <Line />}
      {data?.lines.length === 0 && <p className="text-soft">{t('card.cart_empty')}</p>}
      {data && data.lines.length > 0 && (
        <ul className="flex flex-col gap-2">
          {data.lines.map((line) => (
            <li key={line.product_id} className="flex justify-between gap-4">
              <span className="min-w-0">
                <span className="text-soft figures">{line.quantity} ×</span> {line.name}
              </span>
              <span className="figures">{format.money(line.total, data.totals.currency)}</span>
            </li>
          ))}
          <li className="flex justify-between gap-4 border-t border-line pt-2 font-semibold">
            <span>{t('card.total')}</span>
            <span className="figures">{format.money(data.totals.total, data.totals.currency)}</span>
          </li>
        </ul>
      )}
    </Part>
  );
}

const TONES: Record<string, Tone> = {
  pending: 'warn',
  confirmed: 'info',
  processing: 'info',
  shipped: 'info',
  delivered: 'good',
  cancelled: 'bad',
};

function Orders({ client }: { client: string }) {
  const { t } = useTranslation('conversation');
  const format = useFormat();
  const { data, isPending } = useOrders(client, true);
  return (
    <Part title={t('card.orders')} aside={data && <span className="text-soft figures">{data.total}</span>}>
      {isPending && <Line />}
      {data?.data.length === 0 && <p className="text-soft">{t('card.no_orders')}</p>}
      <ul className="flex flex-col gap-3">
        {data?.data.map((order) => (
          <li key={order.id}>
            <Link to={`/orders/${order.id}`} className="-m-2 block rounded-md p-2 hover:bg-hover">
              <span className="flex justify-between gap-4 font-medium">
                <span>{order.number}</span>
                <span className="figures">{format.money(order.totals.total, order.totals.currency)}</span>
              </span>
              <span className="mt-1 flex items-center justify-between gap-4 text-muted">
                {format.date(order.placed_at)}
                <Badge tone={TONES[order.status]}>{t(`order_status.${order.status}`)}</Badge>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Consents({ client }: { client: string }) {
  const { t } = useTranslation('conversation');
  const { data, isPending } = useConsents(client, true);
  return (
    <Part title={t('card.consents')}>
      {isPending && <Line />}
      {data && (
        <dl className="flex flex-col gap-2">
          <Fact name={t('card.service')}>
            <Said consent={data.service} />
          </Fact>
          <Fact name={t('card.marketing')}>
            <Said consent={data.marketing} />
          </Fact>
        </dl>
      )}
    </Part>
  );
}

function Said({ consent }: { consent: ConsentJson | null | undefined }) {
  const { t } = useTranslation('conversation');
  const format = useFormat();
  if (!consent) return <span className="text-soft">{t('card.never_said')}</span>;
  return (
    <span className="flex flex-col items-end gap-0.5">
      <Badge tone={consent.granted ? 'good' : 'bad'}>{t(consent.granted ? 'card.granted' : 'card.refused')}</Badge>
      <span className="font-normal text-soft">{format.date(consent.at)}</span>
    </span>
  );
}
