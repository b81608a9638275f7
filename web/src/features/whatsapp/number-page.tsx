import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Page } from '@/components/layout/page';
import { ProblemState, RefusedState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import { TypedConfirm } from '@/components/ui/typed-confirm';
import type { NumberJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { FirstMessage } from './components/first-message';
import { NumberChecks } from './components/number-checks';
import { NumberForm } from './components/number-form';
import { StateBadge } from './components/state-badge';
import { Stopped } from './components/stopped';
import { Templates } from './components/templates';
import { Webhook } from './components/webhook';
import { useDisconnect, useNumber, useStop } from './queries';

/** A connected number: whether it works, what is wrong with it, and how it is set up. */
export function NumberPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation(['whatsapp', 'common']);
  const may = usePermission();
  const mayWrite = may('settings:write');
  const number = useNumber(id);
  const [round, setRound] = useState(0);
  const stop = useStop();
  if (!may('settings:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  if (number.isError && !number.data)
    return (
      <ProblemState
        error={number.error}
        onRetry={() => void number.refetch()}
        className="min-h-[60dvh] justify-center"
      />
    );
  const crumbs = [{ label: t('nav.channels', { ns: 'common' }), to: '/channels' }];
  if (!number.data)
    return (
      <Page title={t('nav.channels', { ns: 'common' })} crumbs={crumbs} className="max-w-4xl">
        <Skeleton className="h-64" />
      </Page>
    );
  const { thing } = number.data;
  return (
    <Page
      title={thing.phone}
      crumbs={crumbs}
      className="max-w-4xl"
      text={<StateBadge number={thing} />}
      actions={
        mayWrite &&
        thing.status === 'active' && (
          <Button busy={stop.isPending} onClick={() => stop.mutate(id)}>
            {t('stop')}
          </Button>
        )
      }
    >
      <Stopped number={thing} mayWrite={mayWrite} />
      <FirstMessage number={thing} />
      <NumberChecks number={id} mayWrite={mayWrite} />
      <Card className="p-4 md:p-6">
        <CardHeader title={t('settings.title')} />
        <NumberForm
          key={round}
          of={number.data}
          readOnly={!mayWrite}
          onReload={async () => {
            await number.refetch();
            setRound(round + 1);
          }}
        />
      </Card>
      {mayWrite && (
        <Card className="p-4 md:p-6">
          <CardHeader title={t('webhook.title')} />
          <Webhook />
        </Card>
      )}
      <Templates number={id} />
      {mayWrite && <Disconnect number={thing} />}
    </Page>
  );
}

function Disconnect({ number }: { number: NumberJson }) {
  const { t } = useTranslation('whatsapp');
  const navigate = useNavigate();
  const disconnect = useDisconnect();
  const [asking, setAsking] = useState(false);
  return (
    <Card className="flex flex-wrap items-center justify-between gap-4 border-danger/40 p-4 md:p-6">
      <div className="min-w-0 flex-1 basis-72">
        <h2 className="text-base font-semibold">{t('disconnect.title')}</h2>
        <p className="mt-1 text-sm text-soft">{t('disconnect.text')}</p>
      </div>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('disconnect.action')}
      </Button>
      <TypedConfirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('disconnect.question', { phone: number.phone })}
        description={t('disconnect.consequence')}
        word={number.phone}
        action={t('disconnect.action')}
        onConfirm={async () => {
          await disconnect.mutateAsync(number.id);
          toast.done(t('disconnect.done', { phone: number.phone }));
          await navigate('/channels', { replace: true });
        }}
      />
    </Card>
  );
}
