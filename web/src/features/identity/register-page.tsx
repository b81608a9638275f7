import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { ask } from '@/lib/api/client';
import { accountRegister } from '@/lib/api/generated';
import { Done } from './components/done';
import { PasswordField } from './components/password-field';
import { ResendConfirmation } from './components/resend-confirmation';
import { ToLogin } from './components/to-login';
import { Heading } from './entrance';
import { registering, type Registering } from './schema';

export function RegisterPage() {
  const { t, i18n } = useTranslation('identity');
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm<Registering>({
    resolver: zodResolver(registering),
    defaultValues: { first_name: '', last_name: '', email: '', password: '' },
  });
  const submit = async (body: Registering) => {
    await ask(accountRegister({ body: { ...body, language: i18n.language } }));
    setSentTo(body.email);
  };
  if (sentTo)
    return (
      <Done title={t('register.done_title')} text={t('register.done_text', { email: sentTo })}>
        <div className="flex flex-col gap-2">
          <ResendConfirmation email={sentTo} />
          <ToLogin />
        </div>
      </Done>
    );
  return (
    <>
      <Heading title={t('register.title')} text={t('register.text')} />
      <Form form={form} onSubmit={submit} className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField<Registering> name="first_name" label={t('fields.first_name')} autoComplete="given-name" />
          <TextField<Registering> name="last_name" label={t('fields.last_name')} autoComplete="family-name" />
        </div>
        <TextField<Registering> name="email" label={t('fields.email')} type="email" autoComplete="username" />
        <PasswordField<Registering>
          name="password"
          label={t('fields.password')}
          hint={t('fields.password_hint')}
          autoComplete="new-password"
        />
        <Button type="submit" look="primary" size="lg" className="mt-2" busy={form.formState.isSubmitting}>
          {t('register.submit')}
        </Button>
        <ToLogin />
      </Form>
    </>
  );
}
