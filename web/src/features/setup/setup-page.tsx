import { Check } from 'lucide-react';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '@/components/layout/page';
import { RefusedState } from '@/components/states/state';
import { buttonStyle } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import { cn } from '@/lib/cn';
import { usePermission } from '@/lib/auth/me';
import { STEPS, useSetup, type Step } from '@/lib/setup';
import { ChatStep } from './components/chat-step';
import { NumberStep } from './components/number-step';
import { ProductStep } from './components/product-step';
import { ShopStep } from './components/shop-step';

const SHOWN = { shop: ShopStep, product: ProductStep, number: NumberStep, chat: ChatStep };

/** Four steps to a working chat; can be left and gone on with at any time. */
export function SetupPage() {
  const { t } = useTranslation('setup');
  const may = usePermission();
  const { known, done, next } = useSetup();
  const [chosen, setChosen] = useQueryState('step', parseAsStringLiteral(STEPS).withOptions({ history: 'push' }));
  if (!may('settings:write') || !may('catalog:write')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  const step = chosen ?? next ?? 'chat';
  const Shown = SHOWN[step];
  const go = (to: Step | undefined) => void setChosen(to ?? 'chat');
  return (
    <Page
      title={t('title')}
      text={t('text')}
      className="max-w-5xl"
      actions={
        <Link to="/dashboard" className={buttonStyle({ look: 'quiet' })}>
          {t('later')}
        </Link>
      }
    >
      {!known ? (
        <Skeleton className="h-96" />
      ) : (
        <div className="grid grid-cols-1 gap-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
          <nav aria-label={t('steps')}>
            <ol className="flex gap-1 overflow-x-auto lg:flex-col">
              {STEPS.map((one, index) => (
                <li key={one} className="shrink-0">
                  <button
                    type="button"
                    aria-current={one === step ? 'step' : undefined}
                    onClick={() => go(one)}
                    className={cn(
                      'flex w-full items-center gap-3 rounded-md px-3 py-2 text-start text-sm font-medium',
                      one === step ? 'bg-hover text-text' : 'text-muted hover:bg-hover',
                    )}
                  >
                    <span
                      aria-hidden
                      className={cn(
                        'flex size-6 shrink-0 items-center justify-center rounded-full border text-xs',
                        done[one] ? 'border-transparent bg-accent text-accent-text' : 'border-line-strong',
                      )}
                    >
                      {done[one] ? <Check className="size-3.5" strokeWidth={3} /> : index + 1}
                    </span>
                    {t(`step.${one}`)}
                    {done[one] && <span className="sr-only">{t('done')}</span>}
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <Card key={step} className="min-w-0">
            <h2 className="text-h3 font-semibold">{t(`${step}.title`)}</h2>
            <p className="mt-1 mb-6 text-sm text-soft">{t(`${step}.text`)}</p>
            <Shown onNext={() => go(STEPS[STEPS.indexOf(step) + 1])} />
          </Card>
        </div>
      )}
    </Page>
  );
}
