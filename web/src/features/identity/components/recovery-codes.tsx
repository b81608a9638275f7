import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

interface RecoveryCodesProps {
  codes: readonly string[];
  title: string;
  onClose: () => void;
}

/** The codes on paper: shown this once. */
export function RecoveryCodes({ codes, title, onClose }: RecoveryCodesProps) {
  const { t } = useTranslation('account');
  const keep = () => {
    const url = URL.createObjectURL(new Blob([codes.join('\n') + '\n'], { type: 'text/plain' }));
    Object.assign(document.createElement('a'), { href: url, download: 'shopme-recovery-codes.txt' }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={t('codes.text')}
      footer={
        <>
          <Button onClick={keep}>
            <Download />
            {t('codes.download')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {t('codes.kept')}
          </Button>
        </>
      }
    >
      <ul
        aria-label={t('codes.label')}
        className="grid grid-cols-2 gap-x-6 gap-y-2 rounded-md border border-line bg-sunken px-6 py-4 font-mono text-sm"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Dialog>
  );
}
