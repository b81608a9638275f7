import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRenewCodes } from '../account-queries';
import { ProofForm } from './proof-form';
import { RecoveryCodes } from './recovery-codes';

/** New codes on paper; the old ones are worth nothing any more. */
export function NewCodes({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const renew = useRenewCodes();
  const [codes, setCodes] = useState<string[]>();
  if (codes) return <RecoveryCodes codes={codes} title={t('codes.title')} onClose={onClose} />;
  return (
    <ProofForm
      title={t('second.new_codes')}
      text={t('second.new_codes_text')}
      action={t('second.new_codes')}
      onProved={async (password) => setCodes(await renew.mutateAsync(password))}
      onClose={onClose}
    />
  );
}
