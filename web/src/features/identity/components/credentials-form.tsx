import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNote } from '@/components/states/problem-note';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Problem } from '@/lib/api/problem';
import { remember } from '@/lib/auth/remember';
import { facts } from '@/lib/facts';
import { useEntry } from '../entry';
import { credentials, type Credentials } from '../schema';
import { passkeysWork, withPasskey, withPassword, type Challenge } from '../sign-in';
import { EntryField, EntryForm } from './entry-form';
import { PasswordField } from './password-field';
import { ResendConfirmation } from './resend-confirmation';

interface CredentialsFormProps {
  onChallenge: (challenge: Challenge) => void;
  /** Who signs in again; nobody else can. */
  email?: string;
}

export function CredentialsForm({ onChallenge, email }: CredentialsFormProps) {
  const { t } = useTranslation('identity');
  const [unconfirmed, setUnconfirmed] = useState<string>();
  const [passkeyProblem, setPasskeyProblem] = useState<string>();
  const submit = async (values: Credentials) => {
    setUnconfirmed(undefined);
    remember.keep(values.remember_me);
    try {
      const challenge = await withPassword(values);
      if (challenge) onChallenge(challenge);
    } catch (error) {
      if (error instanceof Problem && error.kind === 'email-not-confirmed') setUnconfirmed(values.email);
      throw error;
    }
  };
  const entry = useEntry<Credentials>(
    {
      email: email ?? facts.demo.email,
      password: email ? '' : facts.demo.password,
      remember_me: remember.chosen,
    },
    credentials,
    submit,
  );
  const passkey = async () => {
    setPasskeyProblem(undefined);
    const wanted = entry.values.remember_me;
    remember.keep(wanted);
    try {
      await withPasskey(wanted);
    } catch (error) {
      // Who closes the device's own window wanted nothing.
      if (error instanceof DOMException) return;
      setPasskeyProblem(Problem.from(error).message || t('errors.unexpected', { ns: 'common' }));
    }
  };
  return (
    <EntryForm entry={entry}>
      {passkeyProblem && <ProblemNote>{passkeyProblem}</ProblemNote>}
      {unconfirmed && <ResendConfirmation email={unconfirmed} />}
      {facts.demo.email && !email && (
        <p className="rounded-md bg-second-soft px-3 py-2 text-sm text-second-strong">{t('login.demo')}</p>
      )}
      <EntryField
        entry={entry}
        name="email"
        label={t('fields.email')}
        type="email"
        autoComplete="username webauthn"
        readOnly={email !== undefined}
      />
      <PasswordField
        entry={entry}
        name="password"
        label={t('fields.password')}
        autoComplete="current-password"
        aside={
          <Link to="/recover" className="text-sm font-medium text-second-strong hover:underline">
            {t('login.forgotten')}
          </Link>
        }
      />
      <label className="flex items-center gap-2 text-sm">
        <Checkbox checked={entry.values.remember_me} onChange={(on) => entry.set('remember_me', on)} />
        {t('login.remember')}
      </label>
      <Button type="submit" look="primary" size="lg" className="mt-2 w-full" busy={entry.busy}>
        {t('login.submit')}
      </Button>
      {passkeysWork() && (
        <Button size="lg" className="w-full" onClick={() => void passkey()}>
          <KeyRound />
          {t('login.passkey')}
        </Button>
      )}
    </EntryForm>
  );
}
