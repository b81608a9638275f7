import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { TONES } from '../status';

export function StatusBadge({ status }: { status: string }) {
  const { t } = useTranslation('ordering');
  return (
    <Badge tone={TONES[status]} dot>
      {t(`status.${status}`)}
    </Badge>
  );
}

export function PaidBadge({ paid }: { paid: boolean }) {
  const { t } = useTranslation('ordering');
  return <Badge tone={paid ? 'good' : 'plain'}>{t(paid ? 'order.paid' : 'order.unpaid')}</Badge>;
}
