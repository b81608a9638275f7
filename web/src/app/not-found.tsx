import { Compass } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { State } from '@/components/states/state';
import { buttonStyle } from '@/components/ui/button';

export function NotFound() {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('errors.not_found_title')} · ShopMe`;
  }, [t]);
  return (
    <div className="flex min-h-[70dvh] items-center justify-center">
      <h1 className="sr-only">{t('errors.not_found_title')}</h1>
      <State
        icon={Compass}
        title={t('errors.not_found_title')}
        text={t('errors.not_found_text')}
        actions={
          <Link to="/" className={buttonStyle({ look: 'primary' })}>
            {t('errors.to_start')}
          </Link>
        }
      />
    </div>
  );
}
