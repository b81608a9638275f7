import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ask } from '@/lib/api/client';
import { accountResendConfirmation } from '@/lib/api/generated';

export function ResendConfirmation({ email }: { email: string }) {
  const { t } = useTranslation('identity');
  const send = useMutation({ mutationFn: () => ask(accountResendConfirmation({ body: { email } })) });
  if (send.isSuccess)
    return (
      <p role="status" className="text-sm text-muted">
        {t('register.sent_again')}
      </p>
    );
  return (
    <Button busy={send.isPending} onClick={() => send.mutate()}>
      {t('register.send_again')}
    </Button>
  );
}
