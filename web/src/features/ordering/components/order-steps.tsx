import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import type { OrderJson } from '@/lib/api/generated';
import { cn } from '@/lib/cn';
import { ICONS, STATUSES, WAY, type Status } from '../status';
import { StatusBadge } from './badges';

interface OrderStepsProps {
  order: OrderJson;
  readOnly: boolean;
  onStep: (order: OrderJson, to: Status) => void;
}

/** Where the order stands on its way, and the steps that it may take from there. */
export function OrderSteps({ order, readOnly, onStep }: OrderStepsProps) {
  const { t } = useTranslation('ordering');
  const next = STATUSES.filter((status) => order.allowed.includes(status));
  return (
    <section aria-label={t('fields.status')} className="flex flex-col gap-4">
      {order.status === 'cancelled' ? (
        <div>
          <StatusBadge status="cancelled" />
        </div>
      ) : (
        <Way status={order.status} />
      )}
      {!readOnly && next.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {next.map((to) => {
            const Icon = ICONS[to];
            return (
              <Button
                key={to}
                look={to === 'cancelled' ? 'quiet' : 'primary'}
                className={cn(to === 'cancelled' && 'text-danger-strong')}
                onClick={() => onStep(order, to)}
              >
                {Icon && <Icon />}
                {t(`step.${to}`)}
              </Button>
            );
          })}
        </div>
      )}
    </section>
  );
}

function Way({ status }: { status: string }) {
  const { t } = useTranslation('ordering');
  const here = WAY.findIndex((one) => one === status);
  return (
    <ol className="flex">
      {WAY.map((one, index) => (
        <li
          key={one}
          aria-current={index === here ? 'step' : undefined}
          className={cn(
            'flex min-w-0 flex-1 flex-col gap-2 border-t-2 pt-2 text-xs',
            index <= here ? 'border-accent-strong' : 'border-line',
            index === here ? 'font-semibold' : 'text-soft',
          )}
        >
          <span className="flex items-center gap-1 pe-1">
            {index < here && <Check className="size-3 shrink-0 text-accent-strong" aria-hidden />}
            <span className={cn('truncate', index !== here && 'max-sm:sr-only')}>{t(`status.${one}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
