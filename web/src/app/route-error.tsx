import { useRouteError } from 'react-router';
import { ProblemState } from '@/components/states/state';

/** A page that broke leaves the rest of the house standing. */
export function RouteError() {
  const error = useRouteError();
  return (
    <ProblemState error={error} onRetry={() => window.location.reload()} className="min-h-[60dvh] justify-center" />
  );
}
