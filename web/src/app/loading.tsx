import { LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** While the program itself is on its way. */
export function Loading() {
  const { t } = useTranslation('common', { useSuspense: false });
  return (
    <div role="status" className="flex min-h-[60dvh] items-center justify-center text-soft">
      <LoaderCircle className="size-6 animate-spin" aria-hidden />
      <span className="sr-only">{t('loading')}</span>
    </div>
  );
}
