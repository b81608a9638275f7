import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { PasswordField } from './password-field';
import { proof, type Proof } from '../account-schema';

interface ProofFormProps {
  title: string;
  text: string;
  action: string;
  onProved: (password: string) => Promise<unknown>;
  onClose: () => void;
}

/** Whoever sits at a screen that somebody left open does not know the password. */
export function ProofForm({ title, text, action, onProved, onClose }: ProofFormProps) {
  const { t } = useTranslation(['account', 'common']);
  const form = useForm<Proof>({ resolver: zodResolver(proof), defaultValues: { password: '' } });
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={text}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" form="proof" look="primary" busy={form.formState.isSubmitting}>
            {action}
          </Button>
        </>
      }
    >
      <Form id="proof" form={form} onSubmit={({ password }) => onProved(password)} className="flex flex-col gap-4">
        <PasswordField<Proof> name="password" label={t('fields.current_password')} autoComplete="current-password" />
      </Form>
    </Dialog>
  );
}
