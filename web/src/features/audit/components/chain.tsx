import { Link2, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Problem } from '@/lib/api/problem';
import { useFormat } from '@/lib/format/use-format';
import { useVerify } from '../queries';

/** Each entry carries the hash of the one before it: reading the chain shows whether anybody touched the log. */
export function Chain() {
  const { t } = useTranslation(['audit', 'common']);
  const format = useFormat();
  const verify = useVerify();
  const { data, error } = verify;
  const good = data?.intact ?? false;
  const Icon = good ? ShieldCheck : ShieldAlert;
  return (
    <>
      <Button busy={verify.isPending} onClick={() => verify.mutate()}>
        <Link2 />
        {t('chain.verify')}
      </Button>
      <Dialog
        open={data !== undefined || error !== null}
        onClose={verify.reset}
        title={
          <span className="flex items-center gap-3">
            <Icon className={good ? 'size-6 text-accent-strong' : 'size-6 text-danger-strong'} aria-hidden />
            {t(error ? 'chain.unread' : good ? 'chain.intact' : 'chain.broken')}
          </span>
        }
        description={
          error
            ? Problem.from(error).message
            : good
              ? t('chain.intact_text', { entries: format.number(data?.entries ?? 0) })
              : t('chain.broken_text', {
                  number: format.number(data?.first_broken_entry?.number ?? 0),
                  reason: data?.first_broken_entry?.reason ?? '',
                })
        }
        footer={<Button onClick={verify.reset}>{t('close', { ns: 'common' })}</Button>}
      />
    </>
  );
}
