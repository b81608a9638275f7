import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PartyPopper } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ProblemNote } from '@/components/states/problem-note';
import { Button, buttonStyle } from '@/components/ui/button';
import { ask } from '@/lib/api/client';
import { invitationsAccept } from '@/lib/api/generated';
import { useMe, useSwitchWorkspace } from '@/lib/auth/me';
import { session } from '@/lib/auth/session';
import { useSessionState } from '@/lib/auth/use-session';
import { CodeForm } from './components/code-form';
import { CredentialsForm } from './components/credentials-form';
import { Heading } from './entrance';
import type { Challenge } from './sign-in';
import { useFragment } from './use-fragment';

/** Joins a workspace by the link of a letter: sign in or register with the address it came to, then accept. */
export function InvitationPage() {
  const { t } = useTranslation('identity');
  const state = useSessionState();
  const token = useFragment()?.value;
  const [challenge, setChallenge] = useState<Challenge>();
  if (!token) return <Heading title={t('invitation.lost_title')} text={t('invitation.lost_text')} />;
  if (state === 'in') return <Accept token={token} />;
  if (challenge)
    return (
      <>
        <Heading title={t('code.title')} text={t('code.text')} />
        <CodeForm challenge={challenge} onBack={() => setChallenge(undefined)} />
      </>
    );
  return (
    <>
      <Heading title={t('invitation.title')} text={t('invitation.sign_in')} />
      <CredentialsForm onChallenge={setChallenge} />
      <p className="mt-8 text-center text-sm text-soft">
        {t('login.no_account')}{' '}
        <Link to="/register" target="_blank" className="font-medium text-second-strong hover:underline">
          {t('login.register')}
        </Link>
      </p>
    </>
  );
}

function Accept({ token }: { token: string }) {
  const { t } = useTranslation('identity');
  const { data: me } = useMe();
  const queries = useQueryClient();
  const change = useSwitchWorkspace();
  const navigate = useNavigate();
  const accept = useMutation({
    mutationFn: () => ask(invitationsAccept({ body: { token } })),
    meta: { silent: true },
    onSuccess: async ({ workspace_id }) => {
      await queries.invalidateQueries({ queryKey: ['me'] });
      change(workspace_id);
      void navigate('/');
    },
  });
  return (
    <>
      <span className="mb-6 flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent-strong">
        <PartyPopper className="size-6" aria-hidden />
      </span>
      <Heading title={t('invitation.title')} text={t('invitation.text', { email: me?.email ?? '' })} />
      <div className="flex flex-col gap-4">
        {accept.error && <ProblemNote>{accept.error.message}</ProblemNote>}
        <Button look="primary" size="lg" busy={accept.isPending} onClick={() => accept.mutate()}>
          {t('invitation.accept')}
        </Button>
        <button type="button" className={buttonStyle({ look: 'quiet' })} onClick={() => void session.signOut()}>
          {t('invitation.other')}
        </button>
      </div>
    </>
  );
}
