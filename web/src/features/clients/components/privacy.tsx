import { Download, Eraser } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { TypedConfirm } from '@/components/ui/typed-confirm';
import { useDownload } from '@/hooks/use-download';
import type { ClientJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { useEraseClient } from '../queries';

interface PrivacyProps {
  client: ClientJson;
  name: string;
  onErased: () => void;
}

/** A client's right to see what is known of them, and to have it taken away. */
export function Privacy({ client, name, onErased }: PrivacyProps) {
  const { t } = useTranslation('clients');
  const [asking, setAsking] = useState(false);
  const download = useDownload();
  const erase = useEraseClient();
  if (!usePermission()('clients:privacy')) return null;
  return (
    <section aria-labelledby="privacy" className="flex flex-col gap-3 rounded-md border border-line p-4">
      <h3 id="privacy" className="text-base font-semibold">
        {t('privacy.title')}
      </h3>
      <p className="text-sm text-soft">{t('privacy.text')}</p>
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          busy={download.isPending}
          onClick={() => download.mutate(`/api/clients/${client.id}/personal-data`)}
        >
          <Download />
          {t('privacy.export')}
        </Button>
        <Button size="sm" look="quiet" className="text-danger-strong" onClick={() => setAsking(true)}>
          <Eraser />
          {t('privacy.erase')}
        </Button>
      </div>
      <TypedConfirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('privacy.erase_title', { name })}
        description={t('privacy.erase_text')}
        word={name}
        action={t('privacy.erase_now')}
        onConfirm={async () => {
          await erase.mutateAsync(client.id);
          toast.done(t('privacy.erased'));
          onErased();
        }}
      />
    </section>
  );
}
