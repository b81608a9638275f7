import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import type { NumberJson } from '@/lib/api/generated';

export function StateBadge({ number }: { number: NumberJson }) {
  const { t } = useTranslation('whatsapp');
  const sends = number.status === 'active';
  return (
    <Badge tone={sends ? 'good' : 'bad'} dot>
      {t(sends ? 'state.active' : 'state.stopped')}
    </Badge>
  );
}
