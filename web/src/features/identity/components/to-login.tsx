import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { buttonStyle } from '@/components/ui/button';

export function ToLogin({ prominent = false }: { prominent?: boolean }) {
  const { t } = useTranslation('identity');
  const style = prominent ? buttonStyle({ look: 'primary', size: 'lg' }) : buttonStyle({ look: 'quiet' });
  return (
    <Link to="/login" className={`${style} w-full`}>
      {!prominent && <ArrowLeft className="rtl:rotate-180" />}
      {t('to_login')}
    </Link>
  );
}
