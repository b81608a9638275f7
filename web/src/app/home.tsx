import { Navigate } from 'react-router';
import { PRIMARY } from '@/components/layout/navigation';
import { useMe, usePermission } from '@/lib/auth/me';
import { useSessionState } from '@/lib/auth/use-session';
import { Loading } from './loading';

/** `/`: the first place that the person may see. An invitation's link comes here too. */
export function Home() {
  const state = useSessionState();
  const me = useMe();
  const may = usePermission();
  if (window.location.hash.startsWith('#invitation='))
    return <Navigate to={`/invitation${window.location.hash}`} replace />;
  if (state === 'out') return <Navigate to="/login" replace />;
  if (state !== 'in' || me.isPending) return <Loading />;
  const first = PRIMARY.find(({ permission }) => !permission || may(permission));
  return <Navigate to={first?.to ?? '/profile'} replace />;
}
