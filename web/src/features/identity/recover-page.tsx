import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ask } from '@/lib/api/client';
import { accountRecoverPassword } from '@/lib/api/generated';
import { Done } from './components/done';
import { EntryField, EntryForm } from './components/entry-form';
import { ToLogin } from './components/to-login';
import { Heading } from './entrance';
import { useEntry } from './entry';
import { addressed, type Addressed } from './schema';

/** For who forgot their password. */
export function RecoverPage() {
  const { t } = useTranslation('identity');
  const [sentTo, setSentTo] = useState<string>();
  const submit = async (body: Addressed) => {
    await ask(accountRecoverPassword({ body }));
    setSentTo(body.email);
  };
  const entry = useEntry({ email: '' }, addressed, submit);
  if (sentTo)
    return (
      <Done title={t('recover.done_title')} text={t('recover.done_text', { email: sentTo })}>
        <ToLogin />
      </Done>
    );
  return (
    <>
      <Heading title={t('recover.title')} text={t('recover.text')} />
      <EntryForm entry={entry}>
        <EntryField entry={entry} name="email" label={t('fields.email')} type="email" autoComplete="username" />
        <Button type="submit" look="primary" size="lg" className="mt-2" busy={entry.busy}>
          {t('recover.submit')}
        </Button>
        <ToLogin />
      </EntryForm>
    </>
  );
}
