import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import { TypedConfirm } from '@/components/ui/typed-confirm';
import { RefusedState } from '@/components/states/state';
import { useMe, usePermission, useSwitchWorkspace, useWorkspace } from '@/lib/auth/me';
import { useDeleteShop, useSwitchOn } from '../queries';

/** What ends a shop's work, for a while or for good. */
export function Danger() {
  const { t } = useTranslation('workspace');
  const navigate = useNavigate();
  const own = usePermission()('workspace:own');
  const shop = useWorkspace();
  const { data: me } = useMe();
  const change = useSwitchWorkspace();
  const switchOn = useSwitchOn();
  const remove = useDeleteShop();
  const [asking, setAsking] = useState<'rest' | 'delete'>();
  if (!own) return <RefusedState />;
  if (!shop) return <Skeleton className="h-40" />;
  const { id, name } = shop;
  const rest = async () => {
    await switchOn.mutateAsync({ id, on: false });
    toast.done(t('danger.rests', { name }));
  };
  const removed = async () => {
    await remove.mutateAsync(id);
    toast.done(t('danger.deleted', { name }));
    const next = me?.workspaces.find((one) => one.id !== id);
    if (next) change(next.id);
    await navigate(next ? '/workspaces' : '/', { replace: true });
  };
  return (
    <Card className="flex flex-col divide-y divide-line border-danger/40 p-0">
      {shop.status === 'active' && (
        <Row
          title={t('danger.deactivate')}
          text={t('danger.deactivate_text')}
          action={<Button onClick={() => setAsking('rest')}>{t('danger.deactivate_do')}</Button>}
        />
      )}
      <Row
        title={t('danger.delete')}
        text={t('danger.delete_text')}
        action={
          <Button look="danger" onClick={() => setAsking('delete')}>
            {t('danger.delete_do')}
          </Button>
        }
      />
      <Confirm
        open={asking === 'rest'}
        onClose={() => setAsking(undefined)}
        title={t('danger.deactivate_question', { name })}
        description={t('danger.deactivate_text')}
        action={t('danger.deactivate_do')}
        onConfirm={rest}
      />
      <TypedConfirm
        open={asking === 'delete'}
        onClose={() => setAsking(undefined)}
        title={t('danger.delete_question', { name })}
        description={t('danger.delete_text')}
        word={name}
        action={t('danger.delete_do')}
        onConfirm={removed}
      />
    </Card>
  );
}

function Row({ title, text, action }: { title: string; text: string; action: React.ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 p-4 md:p-6">
      <div className="min-w-0 flex-1 basis-72">
        <h2 className="text-base font-semibold">{title}</h2>
        <p className="mt-1 text-sm text-soft">{text}</p>
      </div>
      {action}
    </div>
  );
}
