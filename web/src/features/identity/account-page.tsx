import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { ProblemNote } from '@/components/states/problem-note';
import { Button } from '@/components/ui/button';
import { ask } from '@/lib/api/client';
import { accountConfirmEmail, accountResetPassword } from '@/lib/api/generated';
import { Done } from './components/done';
import { EntryForm } from './components/entry-form';
import { PasswordField } from './components/password-field';
import { ToLogin } from './components/to-login';
import { Heading } from './entrance';
import { useEntry } from './entry';
import { passwordOnly, type PasswordOnly } from './schema';
import { useAct } from './use-act';
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
  const confirm = useAct(() => ask(accountConfirmEmail({ body: { token } })));
  if (confirm.done)
    return (
      <Done icon={CircleCheck} title={t('confirm.done_title')} text={t('confirm.done_text')}>
        <ToLogin prominent />
      </Done>
    );
  return (
    <>
      <Heading title={t('confirm.title')} text={t('confirm.text')} />
      <div className="flex flex-col gap-4">
        {confirm.problem && <ProblemNote>{confirm.problem.message}</ProblemNote>}
        <Button look="primary" size="lg" busy={confirm.busy} onClick={confirm.act}>
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
  const submit = async ({ password }: PasswordOnly) => {
    await ask(accountResetPassword({ body: { token, password } }));
    setDone(true);
  };
  const entry = useEntry({ password: '' }, passwordOnly, submit);
  if (done)
    return (
      <Done icon={CircleCheck} title={t('reset.done_title')} text={t('reset.done_text')}>
        <ToLogin prominent />
      </Done>
    );
  return (
    <>
      <Heading title={t('reset.title')} text={t('reset.text')} />
      <EntryForm entry={entry}>
        <PasswordField
          entry={entry}
          name="password"
          label={t('fields.new_password')}
          hint={t('fields.password_hint')}
          autoComplete="new-password"
        />
        <Button type="submit" look="primary" size="lg" className="mt-2" busy={entry.busy}>
          {t('reset.submit')}
        </Button>
        <ToLogin />
      </EntryForm>
    </>
  );
}
