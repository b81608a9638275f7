import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { ask } from '@/lib/api/client';
import { meMe, workspacesGet, type Me, type WorkspaceJson } from '@/lib/api/generated';
import { useSessionState } from './use-session';
import { workspace } from './workspace';

export type Membership = Me['workspaces'][number];

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => ask(meMe({ signal })),
  staleTime: 60_000,
});

export function useMe() {
  // Who has just signed out is still on the page for a moment; nobody is asked who they are.
  const out = useSessionState() === 'out';
  return useQuery({ ...meQuery, enabled: !out });
}

/** The workspace that everything happens in, and what the person may do there. */
export function useMembership(): Membership | undefined {
  const { data } = useMe();
  const chosen = useSyncExternalStore(workspace.subscribe, () => workspace.id);
  return data?.workspaces.find((one) => one.id === chosen) ?? data?.workspaces[0];
}

export function usePermission(): (permission: string) => boolean {
  const permissions = useMembership()?.permissions;
  return useCallback((permission: string) => permissions?.includes(permission) ?? false, [permissions]);
}

/** Currency, time zone and the rest of the workspace; nothing until it is known, and for who may not see it. */
export function useWorkspace(): WorkspaceJson | undefined {
  const id = useMembership()?.id;
  const may = usePermission();
  const { data } = useQuery({
    queryKey: ['workspace', id],
    queryFn: ({ signal }) => ask(workspacesGet({ path: { workspace: id ?? '' }, signal })),
    enabled: id !== undefined && may('settings:read'),
    staleTime: 60_000,
  });
  return data;
}

/** Goes to another workspace: nothing of the one before stays on the screen. */
export function useSwitchWorkspace() {
  const queries = useQueryClient();
  return (id: string) => {
    workspace.choose(id);
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
  };
}
