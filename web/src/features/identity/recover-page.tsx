import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { ask } from '@/lib/api/client';
import { accountRecoverPassword } from '@/lib/api/generated';
import { Done } from './components/done';
import { ToLogin } from './components/to-login';
import { Heading } from './entrance';
import { addressed, type Addressed } from './schema';

/** For who forgot their password. */
export function RecoverPage() {
  const { t } = useTranslation('identity');
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm<Addressed>({ resolver: zodResolver(addressed), defaultValues: { email: '' } });
  const submit = async (body: Addressed) => {
    await ask(accountRecoverPassword({ body }));
    setSentTo(body.email);
  };
  if (sentTo)
    return (
      <Done title={t('recover.done_title')} text={t('recover.done_text', { email: sentTo })}>
        <ToLogin />
      </Done>
    );
  return (
    <>
      <Heading title={t('recover.title')} text={t('recover.text')} />
      <Form form={form} onSubmit={submit} className="flex flex-col gap-4">
        <TextField<Addressed> name="email" label={t('fields.email')} type="email" autoComplete="username" />
        <Button type="submit" look="primary" size="lg" className="mt-2" busy={form.formState.isSubmitting}>
          {t('recover.submit')}
        </Button>
        <ToLogin />
      </Form>
    </>
  );
}
