import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOnline } from '@/hooks/use-online';

/** Says that nothing arrives at the moment; what is on the page stays. */
export function OfflineBar() {
  const { t } = useTranslation();
  if (useOnline()) return null;
  return (
    <div
      role="status"
      className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-2 text-sm text-warn-strong"
    >
      <CloudOff className="size-4" aria-hidden />
      {t('errors.offline')}
    </div>
  );
}
