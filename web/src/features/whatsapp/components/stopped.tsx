import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Note } from '@/components/ui/note';
import { toast } from '@/components/ui/toast';
import type { NumberJson } from '@/lib/api/generated';
import { useResume } from '../queries';

/** Why nothing is sent, what to do about it, and how to go on. */
export function Stopped({ number, mayWrite }: { number: NumberJson; mayWrite: boolean }) {
  const { t } = useTranslation('whatsapp');
  const resume = useResume();
  if (number.status === 'active') return null;
  return (
    <Note tone="warn">
      <p className="font-semibold">{t('stopped.title')}</p>
      <p>{number.stopped_reason}</p>
      <p className="mt-1">{t('stopped.text')}</p>
      {mayWrite && (
        <Button
          className="mt-3"
          busy={resume.isPending}
          onClick={() =>
            resume.mutate(number.id, { onSuccess: () => toast.done(t('stopped.resumed', { phone: number.phone })) })
          }
        >
          {t('stopped.resume')}
        </Button>
      )}
    </Note>
  );
}
