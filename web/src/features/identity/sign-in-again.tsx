import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/dialog';
import { session } from '@/lib/auth/session';
import { CodeForm } from './components/code-form';
import { CredentialsForm } from './components/credentials-form';
import type { Challenge } from './sign-in';

/** Over the page of somebody whose session ended: what they typed stays, and what was being saved is saved after. */
export function SignInAgain({ email }: { email: string }) {
  const { t } = useTranslation('identity');
  const [challenge, setChallenge] = useState<Challenge>();
  return (
    <Dialog open onClose={() => void session.signOut()} title={t('again.title')} description={t('again.text')}>
      {challenge ? (
        <CodeForm challenge={challenge} onBack={() => setChallenge(undefined)} />
      ) : (
        <CredentialsForm email={email} onChallenge={setChallenge} />
      )}
    </Dialog>
  );
}
