import { lazy, Suspense, useEffect } from 'react';
import { Building2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { AppShell } from '@/components/layout/app-shell';
import { ProblemState, State } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { TooltipProvider } from '@/components/ui/tooltip';
import { useMe, useMembership } from '@/lib/auth/me';
import { session } from '@/lib/auth/session';
import { useSessionState } from '@/lib/auth/use-session';
import { useLive } from '@/lib/live/use-live';
import { workspace } from '@/lib/auth/workspace';
import { Loading } from './loading';

const SignInAgain = lazy(() => import('@/features/identity').then(({ signInAgain }) => signInAgain()));

/** Lets in who is signed in. Whose session ended meanwhile signs in again over the page, which stays. */
export function SignedIn() {
  const state = useSessionState();
  const location = useLocation();
  const me = useMe();
  const membership = useMembership();
  const id = membership?.id;
  useLive(state === 'in' || state === 'expired' ? id : undefined);
  useEffect(() => {
    if (id && workspace.id !== id) workspace.choose(id);
  }, [id]);
  if (state === 'starting') return <Loading />;
  if (state === 'out')
    return <Navigate to="/login" replace state={{ from: location.pathname + location.search + location.hash }} />;
  if (me.isError)
    return <ProblemState error={me.error} onRetry={() => void me.refetch()} className="min-h-dvh justify-center" />;
  if (me.isPending || (id && workspace.id !== id)) return <Loading />;
  if (!membership) return <NoWorkspace />;
  return (
    <TooltipProvider delay={400}>
      <AppShell />
      {state === 'expired' && (
        <Suspense>
          <SignInAgain email={me.data.email} />
        </Suspense>
      )}
    </TooltipProvider>
  );
}

function NoWorkspace() {
  const { t } = useTranslation();
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <State
        icon={Building2}
        title={t('workspace.none_title')}
        text={t('workspace.none_text')}
        actions={<Button onClick={() => void session.signOut()}>{t('user.sign_out')}</Button>}
      />
    </main>
  );
}
