import { Navigate, useLocation } from 'react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSessionState } from '@/lib/auth/use-session';
import { CodeForm } from './components/code-form';
import { CredentialsForm } from './components/credentials-form';
import { Heading } from './entrance';
import type { Challenge } from './sign-in';

/** Signs in by password, code or passkey; who is signed in goes to where they wanted. */
export function LoginPage() {
  const { t } = useTranslation('identity');
  const state = useSessionState();
  const location = useLocation() as { state: { from?: string } | null };
  const [challenge, setChallenge] = useState<Challenge>();
  if (state === 'in') return <Navigate to={location.state?.from ?? '/'} replace />;
  if (challenge)
    return (
      <>
        <Heading title={t('code.title')} text={t('code.text')} />
        <CodeForm challenge={challenge} onBack={() => setChallenge(undefined)} />
      </>
    );
  return (
    <>
      <Heading title={t('login.title')} text={t('login.text')} />
      <CredentialsForm onChallenge={setChallenge} />
      <p className="mt-8 text-center text-sm text-soft">
        {t('login.no_account')}{' '}
        <Link to="/register" className="font-medium text-second-strong hover:underline">
          {t('login.register')}
        </Link>
      </p>
    </>
  );
}
