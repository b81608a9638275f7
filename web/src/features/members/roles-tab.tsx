import { Eye, KeyRound, Pencil, Plus, RotateCcw, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemState } from '@/components/states/state';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import { useOpened } from '@/hooks/use-opened';
import type { RoleJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { RoleSheet } from './components/role-sheet';
import { useMembers, useMoveRole, useRoles } from './queries';
import { useRoleName } from './role-name';

/** The four roles that every workspace has, and those made here. */
export function RolesTab() {
  const { t } = useTranslation(['members', 'common']);
  const may = usePermission();
  const mayWrite = may('members:write');
  const [opened, setOpened] = useOpened('/users/roles');
  const [deleting, setDeleting] = useState<RoleJson>();
  const roles = useRoles();
  const gone = useRoles(true);
  const remove = useMoveRole('deleted');
  const restore = useMoveRole('back');
  const counts = useCounts();
  if (roles.isError) return <ProblemState error={roles.error} onRetry={() => void roles.refetch()} />;
  if (!roles.data) return <Skeleton className="h-64" />;
  const own = roles.data.filter(({ built_in }) => !built_in);
  const builtIn = roles.data
    .filter(({ built_in }) => built_in)
    .sort((a, b) => b.permissions.length - a.permissions.length);
  const touchable = (role: RoleJson) => mayWrite && !role.built_in && role.permissions.every(may);
  const row = (role: RoleJson) => (
    <RoleRow
      key={role.id}
      role={role}
      members={counts.get(role.name) ?? 0}
      editable={touchable(role)}
      onOpen={() => setOpened(role.id)}
      onDelete={() => setDeleting(role)}
    />
  );
  return (
    <>
      <section aria-labelledby="own-roles" className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="own-roles" className="text-base font-semibold">
            {t('role.own')}
          </h2>
          {mayWrite && (
            <Button size="sm" onClick={() => setOpened('new')}>
              <Plus />
              {t('role.add')}
            </Button>
          )}
        </div>
        {own.length === 0 ? (
          <p className="rounded-md border border-dashed border-line-strong px-4 py-6 text-center text-sm text-soft">
            {t('role.none')}
          </p>
        ) : (
          <RoleList label={t('role.own')}>{own.map(row)}</RoleList>
        )}
      </section>
      <section aria-labelledby="built-in-roles" className="flex flex-col gap-3">
        <h2 id="built-in-roles" className="text-base font-semibold">
          {t('role.built_in')}
        </h2>
        <RoleList label={t('role.built_in')}>{builtIn.map(row)}</RoleList>
      </section>
      {mayWrite && (gone.data?.length ?? 0) > 0 && (
        <section aria-labelledby="deleted-roles" className="flex flex-col gap-3">
          <h2 id="deleted-roles" className="text-base font-semibold">
            {t('role.deleted_ones')}
          </h2>
          <RoleList label={t('role.deleted_ones')}>
            {gone.data?.map((role) => (
              <li key={role.id} className="flex items-center gap-4 px-4 py-3">
                <span className="min-w-0 flex-1 truncate text-sm font-medium text-muted">{role.name}</span>
                <Button
                  size="sm"
                  onClick={() =>
                    restore.mutate(role.id, {
                      onSuccess: () => toast.done(t('role.restored', { name: role.name })),
                    })
                  }
                >
                  <RotateCcw />
                  {t('restore', { ns: 'common' })}
                </Button>
              </li>
            ))}
          </RoleList>
        </section>
      )}
      <RoleSheet key={opened} role={opened} mayWrite={mayWrite} onClose={() => setOpened(undefined)} />
      <Confirm
        open={deleting !== undefined}
        onClose={() => setDeleting(undefined)}
        title={t('role.delete_title', { name: deleting?.name })}
        description={t('role.delete_text')}
        action={t('delete', { ns: 'common' })}
        onConfirm={() =>
          deleting &&
          remove
            .mutateAsync(deleting.id)
            .then(() =>
              toast.done(t('role.deleted', { name: deleting.name }), {
                action: { label: t('undo', { ns: 'common' }), act: () => restore.mutate(deleting.id) },
              }),
            )
            .catch(() => undefined)
        }
      />
    </>
  );
}

/** How many people have each role. */
function useCounts(): Map<string, number> {
  const { data } = useMembers();
  return useMemo(() => {
    const counts = new Map<string, number>();
    data?.forEach(({ role }) => counts.set(role, (counts.get(role) ?? 0) + 1));
    return counts;
  }, [data]);
}

function RoleList({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <ul aria-label={label} className="divide-y divide-line rounded-md border border-line bg-surface shadow-raised">
      {children}
    </ul>
  );
}

interface RoleRowProps {
  role: RoleJson;
  members: number;
  editable: boolean;
  onOpen: () => void;
  onDelete: () => void;
}

function RoleRow({ role, members, editable, onOpen, onDelete }: RoleRowProps) {
  const { t } = useTranslation(['members', 'common']);
  const roleName = useRoleName();
  const name = roleName(role.name);
  return (
    <li className="flex items-center gap-4 px-4 py-3">
      <span className="flex size-9 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent-strong">
        <KeyRound className="size-4" aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
          {name}
          {members > 0 && <Badge>{t('role.members', { count: members })}</Badge>}
        </p>
        <p className="text-sm text-soft">
          {role.built_in ? t(`role_text.${role.name}`) : t('role.permissions', { count: role.permissions.length })}
        </p>
      </div>
      {editable && (
        <Button
          look="quiet"
          size="icon-sm"
          className="text-muted"
          disabled={members > 0}
          aria-label={t('role.delete', { name })}
          onClick={onDelete}
        >
          <Trash2 />
        </Button>
      )}
      <Button size="sm" aria-label={t(editable ? 'role.edit' : 'role.look', { name })} onClick={onOpen}>
        {editable ? <Pencil /> : <Eye />}
        {t(editable ? 'edit' : 'role.view', { ns: editable ? 'common' : 'members' })}
      </Button>
    </li>
  );
}
