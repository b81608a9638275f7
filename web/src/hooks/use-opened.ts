import { useCallback } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';

/** What the address says is open: `/orders/<id>`. The view of the list behind it stays as it is. */
export function useOpened(base: string) {
  const { id } = useParams();
  const navigate = useNavigate();
  const { search } = useLocation();
  const open = useCallback(
    (next: string | undefined) => void navigate({ pathname: next ? `${base}/${next}` : base, search }),
    [navigate, base, search],
  );
  return [id, open] as const;
}
