import { ExternalLink, LoaderCircle, PartyPopper } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { buttonStyle } from '@/components/ui/button';
import { facts } from '@/lib/facts';
import { useSetup } from '@/lib/setup';
import { useFirstChat } from '../queries';

const PHONE = 'emulator.number';

/** Somebody writes for the first time: on the phone page beside, or on a real phone. */
export function ChatStep() {
  const { t } = useTranslation('setup');
  const { numbers } = useSetup();
  const { data: chat } = useFirstChat();
  const number = numbers[0];
  const [ready, setReady] = useState(false);
  // The phone page opens the chat with the number it was used with last.
  useEffect(() => {
    if (!number) return;
    localStorage.setItem(PHONE, number.phone_number_id);
    queueMicrotask(() => setReady(true));
  }, [number]);
  if (!number) return <p className="text-sm text-muted">{t('chat.no_number')}</p>;
  return (
    <div className="flex flex-col gap-4">
      <div role="status">
        {chat ? (
          <div className="flex flex-wrap items-center gap-4 rounded-md border border-accent-strong/30 bg-accent-soft p-4">
            <PartyPopper className="size-8 shrink-0 text-accent-strong" aria-hidden />
            <div className="min-w-0 flex-1 basis-60">
              <p className="font-semibold">{t('chat.works')}</p>
              <p className="text-sm text-muted">{t('chat.works_text')}</p>
            </div>
            <Link to={`/chats/${chat.id}`} className={buttonStyle({ look: 'primary' })}>
              {t('chat.open')}
            </Link>
          </div>
        ) : (
          <p className="flex items-center gap-3 text-sm text-muted">
            <LoaderCircle className="size-5 animate-spin" aria-hidden />
            {t('chat.waiting', { phone: number.phone })}
          </p>
        )}
      </div>
      {facts.emulator && (
        <>
          <p className="text-sm">
            {t('chat.try')}{' '}
            <a
              href="/emulator"
              target="_blank"
              rel="noreferrer"
              className="inline-flex items-center gap-1 text-second-strong underline underline-offset-2"
            >
              {t('chat.phone_tab')}
              <ExternalLink className="size-3.5" aria-hidden />
            </a>
          </p>
          {ready && (
            <iframe
              src="/emulator"
              title={t('chat.phone')}
              className="hidden h-[42rem] w-full rounded-md border border-line sm:block"
            />
          )}
        </>
      )}
    </div>
  );
}
