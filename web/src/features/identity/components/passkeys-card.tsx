import { Fingerprint, KeyRound, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemState } from '@/components/states/state';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { Passkey } from '@/lib/api/generated';
import { useFormat } from '@/lib/format/use-format';
import { passkeysWork } from '../sign-in';
import { usePasskeys, useRemovePasskey } from '../account-queries';
import { AddPasskey } from './add-passkey';

/** Devices that know their owner: they stand for password and code together. */
export function PasskeysCard() {
  const { t } = useTranslation('account');
  const format = useFormat();
  const passkeys = usePasskeys();
  const remove = useRemovePasskey();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Passkey>();
  if (passkeys.isError) return <ProblemState error={passkeys.error} onRetry={() => void passkeys.refetch()} />;
  return (
    <Card aria-labelledby="passkeys" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 flex-1 basis-72">
          <h2 id="passkeys" className="text-base font-semibold">
            {t('passkeys.title')}
          </h2>
          <p className="mt-1 text-sm text-soft">{t('passkeys.text')}</p>
        </div>
        {passkeysWork() ? (
          <Button onClick={() => setAdding(true)}>
            <Plus />
            {t('passkeys.add')}
          </Button>
        ) : (
          <p className="text-sm text-soft">{t('passkeys.not_here')}</p>
        )}
      </div>
      {passkeys.isPending && <Skeleton className="h-14" />}
      {passkeys.data && passkeys.data.length > 0 && (
        <ul aria-label={t('passkeys.title')} className="divide-y divide-line rounded-md border border-line">
          {passkeys.data.map((passkey) => (
            <li key={passkey.id} className="flex items-center gap-4 px-4 py-3">
              <KeyRound className="size-5 shrink-0 text-accent-strong" aria-hidden />
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
                  {passkey.label}
                  {passkey.backed_up && <Badge tone="info">{t('passkeys.backed_up')}</Badge>}
                </p>
                <p className="text-sm text-soft">
                  {t('passkeys.used', {
                    added: format.date(passkey.created_at),
                    used: format.relative(passkey.last_used_at),
                  })}
                </p>
              </div>
              <Button
                look="quiet"
                size="icon-sm"
                className="text-muted"
                aria-label={t('passkeys.remove', { name: passkey.label })}
                onClick={() => setRemoving(passkey)}
              >
                <Trash2 />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {passkeys.data?.length === 0 && (
        <p className="flex items-center gap-3 rounded-md border border-dashed border-line-strong px-4 py-4 text-sm text-soft">
          <Fingerprint className="size-5 shrink-0" aria-hidden />
          {t('passkeys.none')}
        </p>
      )}
      {adding && <AddPasskey onClose={() => setAdding(false)} />}
      <Confirm
        open={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={t('passkeys.remove_title', { name: removing?.label })}
        description={t('passkeys.remove_text')}
        action={t('passkeys.remove_now')}
        onConfirm={() =>
          removing &&
          remove
            .mutateAsync(removing.id)
            .then(() => toast.done(t('passkeys.removed', { name: removing.label })))
            .catch(() => undefined)
        }
      />
    </Card>
  );
}
