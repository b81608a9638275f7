import { UserCog, UserX, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/data-table';
import { ProblemState, State } from '@/components/states/state';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Confirm } from '@/components/ui/confirm';
import { toast } from '@/components/ui/toast';
import type { MemberJson } from '@/lib/api/generated';
import { useMe, usePermission } from '@/lib/auth/me';
import { useFormat } from '@/lib/format/use-format';
import { Membership } from './components/membership';
import { RoleDialog } from './components/role-dialog';
import { TwoFactors } from './components/two-factors';
import { useMembers, useRemoveMember, useRoles } from './queries';
import { useRoleName } from './role-name';

const NONE: never[] = [];

export function MembersTab() {
  const { t } = useTranslation('members');
  const may = usePermission();
  const { data: me } = useMe();
  const members = useMembers();
  const roles = useRoles().data ?? NONE;
  const remove = useRemoveMember();
  const columns = useColumns(roles.map(({ name }) => name).join('\n'), me?.id);
  const [giving, setGiving] = useState<string>();
  const [removing, setRemoving] = useState<MemberJson>();
  const rows = members.data ?? NONE;
  const owners = rows.filter(({ role }) => role === 'owner').length;
  // Nobody changes somebody who may do more than they do themselves.
  const mayTouch = ({ role }: MemberJson) =>
    may('members:write') && (roles.find(({ name }) => name === role)?.permissions.every(may) ?? false);
  const isLastOwner = ({ role }: MemberJson) => role === 'owner' && owners === 1;
  const rowActions = (member: MemberJson) =>
    mayTouch(member)
      ? [
          {
            label: t('member.change_role'),
            icon: UserCog,
            disabled: isLastOwner(member),
            act: () => setGiving(member.id),
          },
          ...(member.id === me?.id
            ? []
            : [
                null,
                {
                  label: t('member.remove'),
                  icon: UserX,
                  danger: true,
                  disabled: isLastOwner(member),
                  act: () => setRemoving(member),
                },
              ]),
        ]
      : [];
  const source = useMemo(
    () => ({ kind: 'client', rows, loading: members.isPending }) as const,
    [rows, members.isPending],
  );
  if (members.isError) return <ProblemState error={members.error} onRetry={() => void members.refetch()} />;
  return (
    <>
      <TwoFactors />
      <DataTable<MemberJson>
        id="members"
        label={t('tabs.members')}
        columns={columns}
        source={source}
        rowId={idOf}
        rowName={nameOf}
        defaultSort="name"
        onOpen={(member) => mayTouch(member) && !isLastOwner(member) && setGiving(member.id)}
        rowActions={may('members:write') ? rowActions : undefined}
        empty={<State icon={Users} title={t('member.none')} />}
      />
      <Membership lastOwner={rows.some((member) => member.id === me?.id && isLastOwner(member))} />
      {giving && <RoleDialog member={giving} onClose={() => setGiving(undefined)} />}
      <Confirm
        open={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={t('member.remove_title', { name: removing && nameOf(removing) })}
        description={t('member.remove_text')}
        action={t('member.remove')}
        onConfirm={() =>
          removing &&
          remove
            .mutateAsync(removing.id)
            .then(() => toast.done(t('member.removed', { name: nameOf(removing) })))
            .catch(() => undefined)
        }
      />
    </>
  );
}

const idOf = (member: MemberJson) => member.id;
const nameOf = ({ name, email }: MemberJson) => name || email;

/** @param roles their names, one a line */
function useColumns(roles: string, me: string | undefined): Column<MemberJson>[] {
  const { t } = useTranslation('members');
  const format = useFormat();
  const roleName = useRoleName();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('fields.name'),
        kind: 'text',
        primary: true,
        width: 336,
        sortable: true,
        value: (member) => `${member.name} ${member.email}`.trim(),
        cell: (member) => (
          <span className="flex items-center gap-3">
            <Avatar name={nameOf(member)} />
            <span className="min-w-0">
              <span className="flex items-center gap-2">
                <span className="truncate font-medium">{nameOf(member)}</span>
                {member.id === me && <Badge tone="info">{t('member.you')}</Badge>}
              </span>
              {member.name && member.name !== member.email && (
                <span className="block truncate text-xs text-muted">{member.email}</span>
              )}
            </span>
          </span>
        ),
      },
      {
        id: 'role',
        header: t('fields.role'),
        kind: 'choice',
        width: 152,
        sortable: true,
        filterable: true,
        phone: 'side',
        choices: roles.split('\n').map((value) => ({ value, label: roleName(value) })),
        cell: ({ role }) => <Badge tone={role === 'owner' ? 'good' : 'plain'}>{roleName(role)}</Badge>,
      },
      {
        id: 'active',
        header: t('fields.account'),
        kind: 'choice',
        width: 136,
        filterable: true,
        value: ({ active }) => String(active),
        choices: [
          { value: 'true', label: t('member.active') },
          { value: 'false', label: t('member.inactive') },
        ],
        cell: ({ active }) => (
          <Badge tone={active ? 'good' : 'bad'} dot>
            {t(active ? 'member.active' : 'member.inactive')}
          </Badge>
        ),
      },
      {
        id: 'last_login_at',
        header: t('fields.last_login'),
        kind: 'date',
        width: 168,
        sortable: true,
        filterable: true,
        phone: 'detail',
        cell: ({ last_login_at: at }) =>
          at ? (
            <time dateTime={at}>{format.relative(at)}</time>
          ) : (
            <span className="text-soft">{t('member.never')}</span>
          ),
      },
      {
        id: 'joined_at',
        header: t('fields.joined'),
        kind: 'date',
        width: 136,
        sortable: true,
        filterable: true,
        cell: ({ joined_at: at }) => <time dateTime={at}>{format.date(at)}</time>,
      },
    ],
    // eslint-disable-next-line react-hooks/exhaustive-deps -- roleName is made of t
    [t, format, roles, me],
  );
}
