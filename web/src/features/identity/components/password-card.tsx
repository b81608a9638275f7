import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { toast } from '@/components/ui/toast';
import { PasswordField } from './password-field';
import { useChangePassword } from '../account-queries';
import { passwordForm, type PasswordForm } from '../account-schema';

export function PasswordCard() {
  const { t } = useTranslation('account');
  const change = useChangePassword();
  const form = useForm<PasswordForm>({
    resolver: zodResolver(passwordForm),
    defaultValues: { current_password: '', password: '' },
  });
  const submit = async (values: PasswordForm) => {
    await change.mutateAsync(values);
    form.reset();
    toast.done(t('password.changed'), { description: t('password.others_out') });
  };
  return (
    <Card>
      <CardHeader title={t('password.title')} />
      <Form form={form} onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
        <PasswordField<PasswordForm>
          name="current_password"
          label={t('fields.current_password')}
          autoComplete="current-password"
        />
        <PasswordField<PasswordForm>
          name="password"
          label={t('fields.new_password')}
          hint={t('password.hint')}
          autoComplete="new-password"
        />
        <div className="sm:col-span-2">
          <Button type="submit" busy={form.formState.isSubmitting}>
            {t('password.change')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
