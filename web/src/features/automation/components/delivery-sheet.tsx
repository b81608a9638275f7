import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ProblemState } from '@/components/states/state';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import type { WebhookAttemptJson, WebhookDeliveryWhole, WebhookJson } from '@/lib/api/generated';
import { useFormat } from '@/lib/format/use-format';
import { useDelivery } from '../queries';

interface DeliverySheetProps {
  delivery: string | undefined;
  webhooks: readonly WebhookJson[];
  /** Left out: they may only look. */
  onReplay?: (delivery: string) => void;
  replaying: boolean;
  onClose: () => void;
}

/** What was sent, and what came back each time. */
export function DeliverySheet({ delivery: id, webhooks, onReplay, replaying, onClose }: DeliverySheetProps) {
  const { t } = useTranslation(['automation', 'common']);
  const loaded = useDelivery(id);
  const whole = loaded.data;
  return (
    <Sheet
      open={id !== undefined}
      onClose={onClose}
      className="max-w-2xl"
      title={whole?.delivery.type ?? t('loading', { ns: 'common' })}
      footer={
        whole &&
        onReplay && (
          <Button look="primary" busy={replaying} onClick={() => onReplay(whole.delivery.id)}>
            <RotateCw />
            {t('delivery.replay')}
          </Button>
        )
      }
    >
      {loaded.isPending && <Skeleton className="h-96" />}
      {loaded.isError && !whole && <ProblemState error={loaded.error} onRetry={() => void loaded.refetch()} />}
      {whole && <Content whole={whole} url={webhooks.find((one) => one.id === whole.delivery.webhook_id)?.url} />}
    </Sheet>
  );
}

const TONES = { waiting: 'info', delivered: 'good', failed: 'bad' } as const;

function Content({ whole, url }: { whole: WebhookDeliveryWhole; url: string | undefined }) {
  const { t } = useTranslation('automation');
  const format = useFormat();
  const { delivery, event, attempts } = whole;
  return (
    <div className="flex flex-col gap-6">
      <p className="flex flex-wrap items-center gap-3 text-sm text-soft" role="status">
        <Badge tone={TONES[delivery.state as keyof typeof TONES]} dot>
          {t(`delivery.state.${delivery.state}`)}
        </Badge>
        {delivery.next_at && t('delivery.next', { at: format.dateTime(delivery.next_at) })}
      </p>
      <section aria-labelledby="request" className="flex flex-col gap-2">
        <h3 id="request" className="text-base font-semibold">
          {t('delivery.request')}
        </h3>
        <Code label={t('delivery.request')}>
          {`POST ${url ?? t('delivery.gone')}\nwebhook-id: ${delivery.event_id}\n\n${JSON.stringify(event, null, 2)}`}
        </Code>
      </section>
      <section aria-labelledby="tries" className="flex flex-col gap-2">
        <h3 id="tries" className="text-base font-semibold">
          {t('delivery.tries')}
        </h3>
        {attempts.length === 0 && <p className="text-sm text-soft">{t('delivery.no_try')}</p>}
        <ol className="flex flex-col gap-3">
          {attempts.map((attempt) => (
            <Try key={attempt.at} attempt={attempt} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function Try({ attempt: { at, status, problem, answer, took_ms } }: { attempt: WebhookAttemptJson }) {
  const { t } = useTranslation('automation');
  const format = useFormat();
  const good = status != null && status >= 200 && status < 300;
  return (
    <li className="flex flex-col gap-2 rounded-md border border-line p-3">
      <p className="flex flex-wrap items-center gap-3 text-sm">
        <Badge tone={good ? 'good' : 'bad'}>{status ?? t('delivery.no_answer')}</Badge>
        <time dateTime={at}>{format.dateTime(at)}</time>
        <span className="text-soft figures">{t('delivery.took', { ms: took_ms })}</span>
      </p>
      {problem && <p className="text-sm text-danger-strong">{problem}</p>}
      {answer && <Code label={t('delivery.answer')}>{answer}</Code>}
    </li>
  );
}

function Code({ label, children }: { label: string; children: string }) {
  return (
    <pre
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has no mouse scrolls it by keys
      tabIndex={0}
      role="group"
      aria-label={label}
      className="max-h-96 overflow-auto rounded-md border border-line bg-sunken p-3 font-mono text-xs"
    >
      {children}
    </pre>
  );
}
