import { lazy, Suspense, useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { AppShell } from '@/components/layout/app-shell';
import { ProblemState } from '@/components/states/state';
import { TooltipProvider } from '@/components/ui/tooltip';
import { useMe, useMembership } from '@/lib/auth/me';
import { useSessionState } from '@/lib/auth/use-session';
import { useLive } from '@/lib/live/use-live';
import { workspace } from '@/lib/auth/workspace';
import { Loading } from './loading';

const NewShop = lazy(() => import('@/features/setup').then(({ newShop }) => newShop()));
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
  if (!membership)
    return (
      <Suspense fallback={<Loading />}>
        <NewShop />
      </Suspense>
    );
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
