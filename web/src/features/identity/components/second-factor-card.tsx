import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemState } from '@/components/states/state';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import { useSecondFactor } from '../account-queries';
import { NewCodes } from './new-codes';
import { SecondFactorOff } from './second-factor-off';
import { SecondFactorSetup } from './second-factor-setup';

const FEW = 3;

/** Codes of an app, and codes on paper for when the app is gone. */
export function SecondFactorCard() {
  const { t } = useTranslation('account');
  const state = useSecondFactor();
  const [open, setOpen] = useState<'setup' | 'codes' | 'off'>();
  const close = () => setOpen(undefined);
  if (state.isError) return <ProblemState error={state.error} onRetry={() => void state.refetch()} />;
  const on = state.data?.enabled ?? false;
  const left = state.data?.recovery_codes_left ?? 0;
  return (
    <Card aria-labelledby="second-factor" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 flex-1 basis-72">
          <h2 id="second-factor" className="flex items-center gap-2 text-base font-semibold">
            {t('second.title')}
            {state.data && (
              <Badge tone={on ? 'good' : 'plain'} dot>
                {t(on ? 'second.on' : 'second.off')}
              </Badge>
            )}
          </h2>
          <p className="mt-1 text-sm text-soft">{t('second.text')}</p>
        </div>
        {!state.data && <Skeleton className="h-10 w-32" />}
        {state.data && !on && (
          <Button look="primary" onClick={() => setOpen('setup')}>
            <ShieldCheck />
            {t('second.set_up')}
          </Button>
        )}
      </div>
      {on && (
        <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
          <p className={left <= FEW ? 'text-sm font-medium text-warn-strong' : 'text-sm text-soft'}>
            {t('second.codes_left', { count: left })}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button size="sm" onClick={() => setOpen('codes')}>
              {t('second.new_codes')}
            </Button>
            <Button size="sm" look="quiet" className="text-danger-strong" onClick={() => setOpen('off')}>
              {t('second.turn_off')}
            </Button>
          </div>
        </div>
      )}
      {open === 'setup' && <SecondFactorSetup onClose={close} />}
      {open === 'codes' && <NewCodes onClose={close} />}
      {open === 'off' && <SecondFactorOff onClose={close} />}
    </Card>
  );
}
