import { CircleCheck, CircleHelp, CircleX, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberCheckJson } from '@/lib/api/generated';
import { cn } from '@/lib/cn';

const SIGNS = {
  ok: { icon: CircleCheck, tone: 'text-accent-strong' },
  wrong: { icon: CircleX, tone: 'text-danger-strong' },
  unknown: { icon: CircleHelp, tone: 'text-soft' },
};

/** What was looked at, how it stands, and how what is wrong is mended. */
export function Checks({
  checks,
  mend,
}: {
  checks: readonly NumberCheckJson[];
  /** A button that mends something itself. */
  mend?: (check: NumberCheckJson) => ReactNode;
}) {
  const { t } = useTranslation('whatsapp');
  return (
    <ul className="flex flex-col" aria-label={t('checks.title')}>
      {checks.map((check) => {
        const { icon: Icon, tone } = SIGNS[check.state];
        return (
          <li key={check.subject} className="flex items-start gap-3 border-b border-line py-3 last:border-0">
            <Icon className={cn('mt-0.5 size-5 shrink-0', tone)} aria-hidden />
            <div className="min-w-0 flex-1">
              <p className="text-sm font-medium">
                {t(`checks.${check.subject}.title`)}
                <span className="sr-only">: {t(`checks.${check.state}`)}</span>
              </p>
              {check.state === 'wrong' && <p className="text-sm text-muted">{t(`checks.${check.subject}.mend`)}</p>}
              {later(check) && <p className="text-sm text-soft">{t('checks.later')}</p>}
              {check.detail && !later(check) && (
                <p className={cn('text-sm break-words', check.state === 'wrong' ? 'text-danger-strong' : 'text-soft')}>
                  {check.detail}
                </p>
              )}
              {check.state === 'wrong' && mend?.(check)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

// Nothing is known of the rest before the token is right.
const later = ({ subject, state }: NumberCheckJson) => state === 'unknown' && subject !== 'token';

/** While Meta is asked. */
export function Checking() {
  const { t } = useTranslation('whatsapp');
  return (
    <p role="status" className="flex items-center gap-3 py-3 text-sm text-muted">
      <LoaderCircle className="size-5 animate-spin" aria-hidden />
      {t('checks.asking')}
    </p>
  );
}
