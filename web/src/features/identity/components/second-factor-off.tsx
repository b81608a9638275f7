import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { PasswordField } from './password-field';
import { useTurnOffSecondFactor } from '../account-queries';
import { turnOff, type TurnOff } from '../account-schema';

export function SecondFactorOff({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['account', 'common']);
  const off = useTurnOffSecondFactor();
  const form = useForm<TurnOff>({ resolver: zodResolver(turnOff), defaultValues: { password: '', code: '' } });
  const submit = async (values: TurnOff) => {
    await off.mutateAsync(values);
    toast.done(t('second.turned_off'));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('second.turn_off_title')}
      description={t('second.turn_off_text')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" form="second-factor-off" look="danger" busy={form.formState.isSubmitting}>
            {t('second.turn_off')}
          </Button>
        </>
      }
    >
      <Form id="second-factor-off" form={form} onSubmit={submit} className="flex flex-col gap-4">
        <PasswordField<TurnOff> name="password" label={t('fields.current_password')} autoComplete="current-password" />
        <TextField<TurnOff>
          name="code"
          label={t('second.code')}
          hint={t('second.code_hint')}
          autoComplete="one-time-code"
          className="figures"
        />
      </Form>
    </Dialog>
  );
}
