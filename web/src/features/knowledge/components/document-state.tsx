import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '@/components/ui/badge';
import { Note } from '@/components/ui/note';
import type { Document } from '@/lib/api/generated';

const TONES: Record<string, Tone> = { processing: 'info', ready: 'good', failed: 'bad' };

export function DocumentBadge({ status }: { status: string }) {
  const { t } = useTranslation('knowledge');
  return (
    <Badge tone={TONES[status]} dot>
      {t(`status.${status}`)}
    </Badge>
  );
}

/** Why a document is not found, and what to do about it; nothing for one that is. */
export function DocumentTrouble({ document }: { document: Document }) {
  const { t } = useTranslation('knowledge');
  if (document.status === 'processing') return <Note>{t('document.processing')}</Note>;
  if (document.status !== 'failed') return null;
  const reason = document.reason ?? 'broken';
  return (
    <Note tone="warn">
      <p className="font-medium">{t(`reason.${reason}`)}</p>
      <p>{t(`remedy.${reason}`)}</p>
    </Note>
  );
}
