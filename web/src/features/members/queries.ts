import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { all } from '@/lib/api/all';
import { ask } from '@/lib/api/client';
import {
  invitationsInvite,
  invitationsList,
  invitationsResend,
  invitationsRevoke,
  membersChangeRole,
  membersGet,
  membersLeave,
  membersList,
  membersRemove,
  rolesAdd,
  rolesChange,
  rolesDelete,
  rolesGet,
  rolesList,
  rolesRestore,
  workspacesChange,
  workspacesGet,
  type InvitationJson,
  type MemberJson,
  type NewInvitation,
  type RoleBody,
  type RoleJson,
  type WorkspaceBody,
} from '@/lib/api/generated';
import { ifMatch, tagged } from '@/lib/api/tagged';
import { usePermission } from '@/lib/auth/me';

const MEMBERS = ['members'] as const;
const INVITATIONS = ['invitations'] as const;
const ROLES = ['roles'] as const;

/** A workspace has few enough people to have all of them here. */
export function useMembers() {
  return useQuery({
    queryKey: [...MEMBERS, 'all'],
    queryFn: ({ signal }) => all<MemberJson>((query) => ask(membersList({ query, signal }))),
  });
}

export function useMember(id: string | undefined) {
  return useQuery({
    queryKey: [...MEMBERS, 'one', id],
    queryFn: ({ signal }) => tagged(membersGet({ path: { member: id! }, signal })),
    enabled: id !== undefined,
  });
}

export function useChangeRole() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, role, etag }: { id: string; role: string; etag?: string }) =>
      ask(membersChangeRole({ path: { member: id }, body: { role }, headers: ifMatch(etag) })),
    meta: { silent: true },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: MEMBERS });
      void queries.invalidateQueries({ queryKey: ['me'] });
    },
  });
}

export function useRemoveMember() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (member: string) => ask(membersRemove({ path: { member } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: MEMBERS }),
  });
}

export function useLeave() {
  return useMutation({ mutationFn: (workspace: string) => ask(membersLeave({ path: { workspace } })) });
}

/** Open, accepted, expired and withdrawn ones, the latest first. */
export function useInvitations() {
  return useQuery({
    queryKey: [...INVITATIONS, 'all'],
    queryFn: async ({ signal }) => {
      const list = (deleted: boolean) =>
        all<InvitationJson>((query) => ask(invitationsList({ query: { ...query, deleted }, signal })));
      const [standing, withdrawn] = await Promise.all([list(false), list(true)]);
      return [...standing, ...withdrawn].sort((a, b) => b.created_at.localeCompare(a.created_at));
    },
  });
}

export function useInvite() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewInvitation) => ask(invitationsInvite({ body })),
    meta: { silent: true },
    onSuccess: () => queries.invalidateQueries({ queryKey: INVITATIONS }),
  });
}

export function useSendAgain() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (invitation: string) => ask(invitationsResend({ path: { invitation } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: INVITATIONS }),
  });
}

export function useWithdraw() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (invitation: string) => ask(invitationsRevoke({ path: { invitation } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: INVITATIONS }),
  });
}

/** @param deleted those that were deleted, instead */
export function useRoles(deleted = false) {
  return useQuery({
    queryKey: [...ROLES, 'all', deleted],
    queryFn: ({ signal }) => all<RoleJson>((query) => ask(rolesList({ query: { ...query, deleted }, signal }))),
  });
}

export function useRole(id: string | undefined) {
  return useQuery({
    queryKey: [...ROLES, 'one', id],
    queryFn: ({ signal }) => tagged(rolesGet({ path: { role: id! }, signal })),
    enabled: id !== undefined,
  });
}

/** The roles that the person may give: nobody gives what they do not have. */
export function useRolesToGive(): RoleJson[] {
  const may = usePermission();
  return (useRoles().data ?? []).filter(({ permissions }) => permissions.every(may));
}

export function useSaveRole() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body, etag }: { id?: string; body: RoleBody; etag?: string }) =>
      id ? ask(rolesChange({ path: { role: id }, body, headers: ifMatch(etag) })) : ask(rolesAdd({ body })),
    meta: { silent: true },
    onSuccess: () => {
      for (const key of [ROLES, MEMBERS, INVITATIONS, ['me']]) void queries.invalidateQueries({ queryKey: key });
    },
  });
}

export function useMoveRole(to: 'deleted' | 'back') {
  const queries = useQueryClient();
  return useMutation<unknown, Error, string>({
    mutationFn: (role) =>
      to === 'deleted' ? ask(rolesDelete({ path: { role } })) : ask(rolesRestore({ path: { role } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ROLES }),
  });
}

/** Lets in only who signs in with two factors, or everybody again. */
export function useRequireTwoFactors(workspace: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (required: boolean) => {
      const { etag } = await tagged(workspacesGet({ path: { workspace } }));
      const body = { require_second_factor: required } as WorkspaceBody;
      return ask(workspacesChange({ path: { workspace }, body, headers: ifMatch(etag) }));
    },
    meta: { silent: true },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['workspace'] }),
  });
}
