import { Award, Box, Receipt, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemState } from '@/components/states/state';
import { Avatar } from '@/components/ui/avatar';
import { Card } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import type { TopClient, TopOrder, TopSeller } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { useFormat } from '@/lib/format/use-format';
import { useTopProduct, useTops } from '../queries';

/** The best product, client and order of the last twelve months. */
export function TopCards() {
  const { t } = useTranslation('analytics');
  const { data, isPending, isError, error, refetch } = useTops();
  if (isError) return <ProblemState error={error} onRetry={() => void refetch()} className="py-8" />;
  const currency = data?.currency;
  return (
    <section aria-label={t('top.label')} className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
      <Top title={t('top.product')} icon={Box} loading={isPending} none={t('top.no_product')}>
        {data?.products[0] && <Product {...data.products[0]} />}
      </Top>
      <Top title={t('top.client')} icon={Award} loading={isPending} none={t('top.no_client')}>
        {data?.clients[0] && <Client {...data.clients[0]} currency={currency} />}
      </Top>
      <Top title={t('top.order')} icon={Receipt} loading={isPending} none={t('top.no_order')}>
        {data?.orders[0] && <Order {...data.orders[0]} currency={currency} />}
      </Top>
    </section>
  );
}

interface TopProps {
  title: string;
  icon: LucideIcon;
  loading: boolean;
  none: string;
  children: ReactNode;
}

function Top({ title, icon: Icon, loading, none, children }: TopProps) {
  return (
    <Card>
      <h2 className="mb-4 flex items-center gap-2 text-base font-semibold">
        <Icon className="size-5 text-muted" aria-hidden />
        {title}
      </h2>
      {loading && <Skeleton className="h-16" />}
      {!loading && (children ?? <p className="flex min-h-16 items-center text-sm text-muted">{none}</p>)}
    </Card>
  );
}

function Row({
  look,
  name,
  to,
  note,
  figure,
  figureNote,
}: {
  look: ReactNode;
  name: string;
  to: string | undefined;
  note: string;
  figure: string;
  figureNote: string;
}) {
  return (
    <div className="flex items-center gap-4">
      {look}
      <div className="min-w-0 flex-1">
        {to ? (
          <Link to={to} className="line-clamp-2 font-medium hover:underline">
            {name}
          </Link>
        ) : (
          <span className="line-clamp-2 font-medium">{name}</span>
        )}
        <p className="truncate text-sm text-muted">{note}</p>
      </div>
      <div className="shrink-0 text-end">
        <p className="font-semibold figures">{figure}</p>
        <p className="text-sm text-muted">{figureNote}</p>
      </div>
    </div>
  );
}

function Product({ id, name, sold }: TopSeller) {
  const { t } = useTranslation('analytics');
  const format = useFormat();
  const may = usePermission();
  const { data } = useTopProduct(id, may('catalog:read'));
  const picture = data?.images[0]?.url;
  return (
    <Row
      look={
        picture ? (
          <img src={picture} alt="" className="size-16 rounded-md border border-line object-cover" />
        ) : (
          <span className="flex size-16 items-center justify-center rounded-md bg-hover">
            <Box className="size-6 text-muted" aria-hidden />
          </span>
        )
      }
      name={name}
      to={may('catalog:read') ? `/products?product=${id}` : undefined}
      note={data ? format.money(data.price, data.currency) : ''}
      figure={format.number(sold)}
      figureNote={t('top.sold', { count: sold })}
    />
  );
}

function Client({ id, name, orders, spent, currency }: TopClient & { currency: string | undefined }) {
  const { t } = useTranslation('analytics');
  const format = useFormat();
  const may = usePermission();
  const called = name || t('top.unknown');
  return (
    <Row
      look={<Avatar name={called} className="size-16 text-lg" />}
      name={called}
      to={may('clients:read') ? `/clients/${id}` : undefined}
      note={t('top.orders', { count: orders })}
      figure={format.money(spent, currency)}
      figureNote={t('top.spent')}
    />
  );
}

function Order({ id, number, client, placed_at, total, currency }: TopOrder & { currency: string | undefined }) {
  const { t } = useTranslation('analytics');
  const format = useFormat();
  const may = usePermission();
  return (
    <Row
      look={
        <span className="flex size-16 items-center justify-center rounded-md bg-second-soft text-second-strong">
          <Receipt className="size-6" aria-hidden />
        </span>
      }
      name={number}
      to={may('orders:read') ? `/orders/${id}` : undefined}
      note={client || t('top.unknown')}
      figure={format.money(total, currency)}
      figureNote={format.date(placed_at)}
    />
  );
}
