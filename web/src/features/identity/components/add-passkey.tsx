import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { PasswordField } from './password-field';
import { useAddPasskey } from '../account-queries';
import { newPasskey, type NewPasskeyForm } from '../account-schema';

/** Names a passkey and lets the device make it. */
export function AddPasskey({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['account', 'common']);
  const add = useAddPasskey();
  const form = useForm<NewPasskeyForm>({
    resolver: zodResolver(newPasskey),
    defaultValues: { label: '', password: '' },
  });
  const submit = async (values: NewPasskeyForm) => {
    try {
      await add.mutateAsync(values);
    } catch (error) {
      // The device says no: its owner closed its window, or it has a passkey already.
      if (!(error instanceof DOMException)) throw error;
      const known = error.name === 'InvalidStateError';
      form.setError('root', { message: t(known ? 'passkeys.known' : 'passkeys.stopped') });
      return;
    }
    toast.done(t('passkeys.added', { name: values.label }));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('passkeys.add')}
      description={t('passkeys.add_text')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" form="passkey" look="primary" busy={form.formState.isSubmitting}>
            {t('passkeys.make')}
          </Button>
        </>
      }
    >
      <Form id="passkey" form={form} onSubmit={submit} className="flex flex-col gap-4">
        <TextField<NewPasskeyForm>
          name="label"
          label={t('passkeys.name')}
          placeholder={t('passkeys.name_example')}
          autoComplete="off"
        />
        <PasswordField<NewPasskeyForm>
          name="password"
          label={t('fields.current_password')}
          autoComplete="current-password"
        />
      </Form>
    </Dialog>
  );
}
