import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ProblemState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { useChecks, useSubscribe } from '../queries';
import { Checking, Checks } from './checks';

/** Whether a connected number works, asked of Meta at this moment. */
export function NumberChecks({ number, mayWrite }: { number: string; mayWrite: boolean }) {
  const { t } = useTranslation('whatsapp');
  const checks = useChecks(number);
  const subscribe = useSubscribe();
  return (
    <Card className="p-4 md:p-6">
      <CardHeader
        title={t('checks.title')}
        actions={
          <Button size="sm" busy={checks.isFetching} onClick={() => void checks.refetch()}>
            {!checks.isFetching && <RefreshCw />}
            {t('checks.again')}
          </Button>
        }
      />
      {checks.isPending && <Checking />}
      {checks.isError && !checks.data && <ProblemState error={checks.error} />}
      {checks.data && (
        <Checks
          checks={checks.data}
          mend={({ subject }) =>
            mayWrite &&
            subject === 'subscription' && (
              <Button size="sm" className="mt-2" busy={subscribe.isPending} onClick={() => subscribe.mutate(number)}>
                {t('checks.subscription.do')}
              </Button>
            )
          }
        />
      )}
    </Card>
  );
}
