import { ExternalLink, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button, buttonStyle } from '@/components/ui/button';
import { Avatar } from '@/components/ui/avatar';
import { toast } from '@/components/ui/toast';
import type { OrderJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { useFormat } from '@/lib/format/use-format';
import { usePay } from '../queries';
import { PaidBadge } from './badges';

/** Who bought what for how much, and whether it is paid. */
export function OrderSums({ order }: { order: OrderJson }) {
  const { t } = useTranslation('ordering');
  return (
    <>
      <Client order={order} />
      <section className="flex flex-col gap-3">
        <h3 className="text-base font-semibold">{t('fields.lines')}</h3>
        <Lines order={order} />
      </section>
      <Payment order={order} />
    </>
  );
}

function Client({ order: { client } }: { order: OrderJson }) {
  const { t } = useTranslation('ordering');
  const may = usePermission();
  if (!client) return <p className="text-sm text-soft">{t('order.client_gone')}</p>;
  const name = client.name || client.phone || t('order.no_client');
  return (
    <section aria-label={t('fields.client')} className="flex items-center gap-3">
      <Avatar name={name} className="size-10" />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        {client.phone && (
          <p className="flex items-center gap-1 text-sm text-soft figures">
            <Phone className="size-3.5" aria-hidden />
            {client.phone}
          </p>
        )}
      </div>
      {may('clients:read') && (
        <Link to={`/clients/${client.id}`} className={buttonStyle({ size: 'sm' })}>
          {t('order.open_client')}
        </Link>
      )}
    </section>
  );
}

/** What was ordered, and what it comes to. */
export function Lines({ order: { lines, totals } }: { order: OrderJson }) {
  const { t } = useTranslation('ordering');
  const format = useFormat();
  const money = (amount: string) => format.money(amount, totals.currency);
  const percent = (value: number) => `${format.number(value)} %`;
  const sums: [string, string][] = [[t('sums.subtotal'), money(totals.subtotal)]];
  if (Number(totals.discount_percentage) > 0)
    sums.push([t('sums.discount', { percent: percent(totals.discount_percentage) }), `−${money(totals.discount)}`]);
  if (Number(totals.tax_rate) > 0)
    sums.push([
      t(totals.tax_included ? 'sums.tax_included' : 'sums.tax', { percent: percent(totals.tax_rate) }),
      money(totals.tax),
    ]);
  return (
    <table className="w-full text-sm">
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('line.product')}</th>
          <th scope="col">{t('line.quantity')}</th>
          <th scope="col">{t('line.total')}</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-y border-line">
        {lines.map((line, index) => (
          <tr key={`${line.product} ${index}`}>
            <th scope="row" className="py-2 pe-2 text-start font-medium">
              {line.name}
            </th>
            <td className="py-2 pe-2 text-end whitespace-nowrap text-soft figures">
              {line.quantity} × {money(line.unit_price)}
            </td>
            <td className="py-2 text-end whitespace-nowrap figures">{money(line.total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {sums.map(([label, amount]) => (
          <tr key={label} className="text-soft">
            <th scope="row" colSpan={2} className="pt-2 text-start font-normal">
              {label}
            </th>
            <td className="pt-2 text-end whitespace-nowrap figures">{amount}</td>
          </tr>
        ))}
        <tr className="text-base font-semibold">
          <th scope="row" colSpan={2} className="pt-2 text-start">
            {t('fields.total')}
          </th>
          <td className="pt-2 text-end whitespace-nowrap figures">{money(totals.total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Payment({ order }: { order: OrderJson }) {
  const { t } = useTranslation('ordering');
  const mayWrite = usePermission()('orders:write');
  const pay = usePay();
  const open = !order.paid && order.status !== 'cancelled';
  return (
    <section aria-label={t('fields.payment')} className="flex flex-wrap items-center gap-3 rounded-md bg-sunken p-4">
      <span className="me-auto flex flex-wrap items-center gap-3 text-sm font-medium">
        {t(`payment.${order.payment}`)}
        <PaidBadge paid={order.paid} />
      </span>
      {open && order.payment_link && (
        <a href={order.payment_link} target="_blank" rel="noreferrer" className={buttonStyle({ size: 'sm' })}>
          <ExternalLink />
          {t('order.payment_link')}
        </a>
      )}
      {open && mayWrite && (
        <Button
          size="sm"
          busy={pay.isPending}
          onClick={() =>
            pay.mutate(order.id, { onSuccess: () => toast.done(t('order.now_paid', { number: order.number })) })
          }
        >
          {t('order.mark_paid')}
        </Button>
      )}
    </section>
  );
}
