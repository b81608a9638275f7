import { LoaderCircle, PartyPopper } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { buttonStyle } from '@/components/ui/button';
import type { NumberJson } from '@/lib/api/generated';
import { useFirstChat } from '../queries';

/** The test that counts: a message to the number arrives here. Shown until there are chats enough to know. */
export function FirstMessage({ number }: { number: NumberJson }) {
  const { t } = useTranslation('whatsapp');
  const { data: chat } = useFirstChat(number.id);
  if (chat === undefined) return null;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-4 rounded-md border border-line bg-surface p-4 shadow-raised"
    >
      {chat ? (
        <>
          <PartyPopper className="size-6 shrink-0 text-accent-strong" aria-hidden />
          <p className="min-w-0 flex-1 basis-60 text-sm">{t('first.works')}</p>
          <Link to={`/chats/${chat.id}`} className={buttonStyle({ look: 'secondary' })}>
            {t('first.open')}
          </Link>
        </>
      ) : (
        <>
          <LoaderCircle className="size-6 shrink-0 animate-spin text-soft" aria-hidden />
          <p className="min-w-0 flex-1 basis-60 text-sm">{t('first.waiting', { phone: number.phone })}</p>
        </>
      )}
    </div>
  );
}
