import { ArrowRight, Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { buttonStyle } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { cn } from '@/lib/cn';
import { STEPS, useSetup } from '@/lib/setup';

/** What is still to be done before the first client can buy; gone once all of it is. */
export function SetupCard() {
  const { t } = useTranslation('analytics');
  const { known, done, next } = useSetup();
  if (!known || !next) return null;
  const count = STEPS.filter((step) => done[step]).length;
  return (
    <Card className="flex flex-wrap items-center gap-6 border-accent-strong/30 bg-accent-soft" aria-labelledby="setup">
      <div className="min-w-0 flex-1 basis-72">
        <h2 id="setup" className="text-base font-semibold">
          {t('setup.title')}
        </h2>
        <p className="mt-1 text-sm text-muted">{t('setup.text', { done: count, all: STEPS.length })}</p>
        <ol className="mt-4 grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
          {STEPS.map((step) => (
            <li key={step} className="flex items-center gap-2">
              <span
                aria-hidden
                className={cn(
                  'flex size-5 shrink-0 items-center justify-center rounded-full border',
                  done[step] ? 'border-transparent bg-accent text-accent-text' : 'border-line-strong bg-surface',
                )}
              >
                {done[step] && <Check className="size-3" strokeWidth={3} />}
              </span>
              <span className={done[step] ? 'text-muted line-through' : 'font-medium'}>{t(`setup.${step}`)}</span>
              {done[step] && <span className="sr-only">{t('setup.done')}</span>}
            </li>
          ))}
        </ol>
      </div>
      <Link to="/setup" className={buttonStyle({ look: 'primary' })}>
        {t('setup.go')}
        <ArrowRight className="rtl:rotate-180" />
      </Link>
    </Card>
  );
}
