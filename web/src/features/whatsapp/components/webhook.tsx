import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CopyField } from '@/components/ui/copy-field';
import { Note } from '@/components/ui/note';
import { Skeleton } from '@/components/ui/skeleton';
import { useWebhookSetup } from '../queries';

/** What is entered at Meta, so that it tells us what clients write. */
export function Webhook() {
  const { t } = useTranslation('whatsapp');
  const { data: setup } = useWebhookSetup();
  if (!setup) return <Skeleton className="h-40" />;
  return (
    <div className="flex flex-col gap-4">
      {setup.emulator && <Note>{t('webhook.emulator')}</Note>}
      <CopyField label={t('webhook.url')} value={setup.webhook_url} />
      <CopyField label={t('webhook.token')} value={setup.verify_token} hint={t('webhook.token_hint')} secret />
      <p className="text-sm text-soft">{t('webhook.fields')}</p>
      <p className="text-sm">
        <MetaLink>{t('webhook.open')}</MetaLink>
      </p>
    </div>
  );
}

export function MetaLink({ children }: { children: string }) {
  return (
    <a
      href="https://developers.facebook.com/apps"
      target="_blank"
      rel="noreferrer"
      className="inline-flex items-center gap-1 text-second-strong underline underline-offset-2"
    >
      {children}
      <ExternalLink className="size-3.5" aria-hidden />
    </a>
  );
}
