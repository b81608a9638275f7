import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { ProblemState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { MemberJson } from '@/lib/api/generated';
import type { Tagged } from '@/lib/api/tagged';
import { useChangeRole, useMember, useRolesToGive } from '../queries';
import { useRoleName } from '../role-name';
import { roleGiven, type RoleGiven } from '../schema';

/** Gives a member another role. */
export function RoleDialog({ member, onClose }: { member: string; onClose: () => void }) {
  const { t } = useTranslation(['members', 'common']);
  const loaded = useMember(member);
  const [round, setRound] = useState(0);
  const reload = async () => {
    await loaded.refetch();
    setRound(round + 1);
  };
  const name = loaded.data?.thing.name || loaded.data?.thing.email;
  return (
    <Dialog
      open
      onClose={onClose}
      title={name ? t('member.role_of', { name }) : t('member.change_role')}
      description={t('member.role_text')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" form="role-of-member" look="primary" disabled={!loaded.data}>
            {t('save', { ns: 'common' })}
          </Button>
        </>
      }
    >
      {loaded.isPending && <Skeleton className="h-16" />}
      {loaded.isError && !loaded.data && (
        <ProblemState error={loaded.error} onRetry={() => void loaded.refetch()} className="py-4" />
      )}
      {loaded.data && <RoleFields key={round} of={loaded.data} onDone={onClose} onReload={reload} />}
    </Dialog>
  );
}

interface RoleFieldsProps {
  of: Tagged<MemberJson>;
  onDone: () => void;
  onReload: () => Promise<void>;
}

function RoleFields({ of, onDone, onReload }: RoleFieldsProps) {
  const { t } = useTranslation('members');
  const roles = useRolesToGive();
  const roleName = useRoleName();
  const change = useChangeRole();
  const [{ thing: before, etag }] = useState(of);
  const form = useForm<RoleGiven>({ resolver: zodResolver(roleGiven), defaultValues: { role: before.role } });
  const submit = async ({ role }: RoleGiven, force: boolean) => {
    if (role !== before.role) {
      await change.mutateAsync({ id: before.id, role, etag: force ? undefined : etag });
      toast.done(t('member.role_given', { name: before.name || before.email, role: roleName(role) }));
    }
    onDone();
  };
  return (
    <Form id="role-of-member" form={form} onSubmit={submit} onReload={onReload} className="flex flex-col gap-4">
      <SelectField<RoleGiven>
        name="role"
        label={t('fields.role')}
        hint={t(`role_text.${form.watch('role')}`, { defaultValue: t('role_text.own') })}
        choices={roles.map(({ name }) => ({ value: name, label: roleName(name) }))}
      />
    </Form>
  );
}
