import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ask } from '@/lib/api/client';
import { accountRegister } from '@/lib/api/generated';
import { Done } from './components/done';
import { EntryField, EntryForm } from './components/entry-form';
import { PasswordField } from './components/password-field';
import { ResendConfirmation } from './components/resend-confirmation';
import { ToLogin } from './components/to-login';
import { Heading } from './entrance';
import { useEntry } from './entry';
import { registering, type Registering } from './schema';

export function RegisterPage() {
  const { t, i18n } = useTranslation('identity');
  const [sentTo, setSentTo] = useState<string>();
  const submit = async (body: Registering) => {
    await ask(accountRegister({ body: { ...body, language: i18n.language } }));
    setSentTo(body.email);
  };
  const entry = useEntry({ first_name: '', last_name: '', email: '', password: '' }, registering, submit);
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
      <EntryForm entry={entry}>
        <div className="grid gap-4 sm:grid-cols-2">
          <EntryField entry={entry} name="first_name" label={t('fields.first_name')} autoComplete="given-name" />
          <EntryField entry={entry} name="last_name" label={t('fields.last_name')} autoComplete="family-name" />
        </div>
        <EntryField entry={entry} name="email" label={t('fields.email')} type="email" autoComplete="username" />
        <PasswordField
          entry={entry}
          name="password"
          label={t('fields.password')}
          hint={t('fields.password_hint')}
          autoComplete="new-password"
        />
        <Button type="submit" look="primary" size="lg" className="mt-2" busy={entry.busy}>
          {t('register.submit')}
        </Button>
        <ToLogin />
      </EntryForm>
    </>
  );
}
