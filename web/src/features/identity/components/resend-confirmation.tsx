import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import type { AccountResendConfirmationData } from '@/lib/api/generated';
import { post } from '@/lib/api/send';
import { useAct } from '../use-act';

export function ResendConfirmation({ email }: { email: string }) {
  const { t } = useTranslation('identity');
  const send = useAct(() => post<AccountResendConfirmationData, void>('/api/auth/resend-confirmation', { email }));
  if (send.done)
    return (
      <p role="status" className="text-sm text-muted">
        {t('register.sent_again')}
      </p>
    );
  return (
    <Button busy={send.busy} onClick={send.act}>
      {t('register.send_again')}
    </Button>
  );
}
