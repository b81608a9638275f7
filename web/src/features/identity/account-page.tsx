import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { Form } from '@/components/form/form';
import { ProblemNote } from '@/components/states/problem-note';
import { Button } from '@/components/ui/button';
import { ask } from '@/lib/api/client';
import { accountConfirmEmail, accountResetPassword } from '@/lib/api/generated';
import { Done } from './components/done';
import { PasswordField } from './components/password-field';
import { ToLogin } from './components/to-login';
import { Heading } from './entrance';
import { passwordOnly, type PasswordOnly } from './schema';
import { useFragment } from './use-fragment';

/** Where the links of letters lead: `#confirm=…` confirms an address, `#reset=…` takes a new password. */
export function AccountPage() {
  const fragment = useFragment();
  if (fragment?.name === 'reset') return <Reset token={fragment.value} />;
  if (fragment?.name === 'confirm') return <ConfirmEmail token={fragment.value} />;
  return <Navigate to="/recover" replace />;
}

// It takes a click: a program that opens the links of letters uses none up.
function ConfirmEmail({ token }: { token: string }) {
  const { t } = useTranslation('identity');
  const confirm = useMutation({
    mutationFn: () => ask(accountConfirmEmail({ body: { token } })),
    meta: { silent: true },
  });
  if (confirm.isSuccess)
    return (
      <Done icon={CircleCheck} title={t('confirm.done_title')} text={t('confirm.done_text')}>
        <ToLogin prominent />
      </Done>
    );
  return (
    <>
      <Heading title={t('confirm.title')} text={t('confirm.text')} />
      <div className="flex flex-col gap-4">
        {confirm.error && <ProblemNote>{confirm.error.message}</ProblemNote>}
        <Button look="primary" size="lg" busy={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('confirm.submit')}
        </Button>
        <ToLogin />
      </div>
    </>
  );
}

function Reset({ token }: { token: string }) {
  const { t } = useTranslation('identity');
  const [done, setDone] = useState(false);
  const form = useForm<PasswordOnly>({ resolver: zodResolver(passwordOnly), defaultValues: { password: '' } });
  const submit = async ({ password }: PasswordOnly) => {
    await ask(accountResetPassword({ body: { token, password } }));
    setDone(true);
  };
  if (done)
    return (
      <Done icon={CircleCheck} title={t('reset.done_title')} text={t('reset.done_text')}>
        <ToLogin prominent />
      </Done>
    );
  return (
    <>
      <Heading title={t('reset.title')} text={t('reset.text')} />
      <Form form={form} onSubmit={submit} className="flex flex-col gap-4">
        <PasswordField<PasswordOnly>
          name="password"
          label={t('fields.new_password')}
          hint={t('fields.password_hint')}
          autoComplete="new-password"
        />
        <Button type="submit" look="primary" size="lg" className="mt-2" busy={form.formState.isSubmitting}>
          {t('reset.submit')}
        </Button>
        <ToLogin />
      </Form>
    </>
  );
}
