import { LogOut, Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemState } from '@/components/states/state';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { SignedInDevice } from '@/lib/api/generated';
import { session } from '@/lib/auth/session';
import { useFormat } from '@/lib/format/use-format';
import { useDevices, useSignOutDevice, useSignOutEverywhere } from './account-queries';

const PHONE = /Mobile|Android|iPhone|iPad/;

/** Where one is signed in. */
export function DevicesTab() {
  const { t } = useTranslation('account');
  const devices = useDevices();
  const everywhere = useSignOutEverywhere();
  const [asking, setAsking] = useState(false);
  if (devices.isError) return <ProblemState error={devices.error} onRetry={() => void devices.refetch()} />;
  return (
    <Card>
      <CardHeader
        title={t('devices.title')}
        actions={
          <Button size="sm" onClick={() => setAsking(true)}>
            <LogOut />
            {t('devices.everywhere')}
          </Button>
        }
      />
      <p className="mb-4 text-sm text-soft">{t('devices.text')}</p>
      {devices.isPending && <Skeleton className="h-32" />}
      {devices.data && (
        <ul aria-label={t('devices.title')} className="divide-y divide-line rounded-md border border-line">
          {devices.data.map((device) => (
            <DeviceRow key={device.id} device={device} />
          ))}
        </ul>
      )}
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('devices.everywhere_title')}
        description={t('devices.everywhere_text')}
        action={t('devices.everywhere')}
        onConfirm={() => everywhere.mutateAsync().catch(() => undefined)}
      />
    </Card>
  );
}

function DeviceRow({ device }: { device: SignedInDevice }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const signOut = useSignOutDevice();
  const Icon = PHONE.test(device.user_agent) ? Smartphone : Monitor;
  const out = () =>
    device.current
      ? void session.signOut()
      : signOut.mutate(device.id, { onSuccess: () => toast.done(t('devices.out', { name: device.device })) });
  return (
    <li className="flex items-center gap-4 px-4 py-3">
      <span className="flex size-9 shrink-0 items-center justify-center rounded-md bg-hover text-muted">
        <Icon className="size-5" aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 text-sm font-medium" title={device.user_agent}>
          {device.device}
          {device.current && <Badge tone="good">{t('devices.this')}</Badge>}
          {device.remembered && <Badge>{t('devices.remembered')}</Badge>}
        </p>
        <p className="text-sm text-soft">
          {t('devices.used', { address: device.address, used: format.relative(device.last_used_at) })}
        </p>
      </div>
      <Button
        size="sm"
        busy={signOut.isPending}
        aria-label={t('devices.sign_out_of', { name: device.device })}
        onClick={out}
      >
        {t('devices.sign_out')}
      </Button>
    </li>
  );
}
