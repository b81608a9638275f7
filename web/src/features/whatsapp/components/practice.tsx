import { ExternalLink, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '@/components/ui/button';
import { useWebhookSetup } from '../queries';

/** Says that the built-in phone stands in for WhatsApp, wherever it does. */
export function Practice() {
  const { t } = useTranslation('whatsapp');
  const { data: setup } = useWebhookSetup();
  if (!setup?.emulator) return null;
  return (
    <section
      aria-label={t('practice.title')}
      className="flex flex-wrap items-center gap-4 rounded-md border border-accent-strong/30 bg-accent-soft p-4"
    >
      <Smartphone className="size-8 shrink-0 text-accent-strong" aria-hidden />
      <div className="min-w-0 flex-1 basis-60">
        <h2 className="text-base font-semibold">{t('practice.title')}</h2>
        <p className="text-sm text-muted">{t('practice.text')}</p>
      </div>
      <a href="/emulator" target="_blank" rel="noreferrer" className={buttonStyle({ look: 'secondary' })}>
        {t('practice.open')}
        <ExternalLink aria-hidden />
      </a>
    </section>
  );
}
