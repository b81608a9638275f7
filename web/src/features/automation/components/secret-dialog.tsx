import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { CopyField } from '@/components/ui/copy-field';
import { Dialog } from '@/components/ui/dialog';

interface SecretDialogProps {
  title: string;
  text: string;
  label: string;
  hint: string;
  secret: string;
  onClose: () => void;
}

/** A secret, this once. */
export function SecretDialog({ title, text, label, hint, secret, onClose }: SecretDialogProps) {
  const { t } = useTranslation('automation');
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <Button look="primary" onClick={onClose}>
          {t('kept')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="flex items-start gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn-strong">
          <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
          {text}
        </p>
        <CopyField label={label} hint={hint} value={secret} />
      </div>
    </Dialog>
  );
}
