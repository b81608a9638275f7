import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField, useErrorText } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { PermissionPicker } from '@/components/permissions/permission-picker';
import { ProblemNote } from '@/components/states/problem-note';
import { ProblemState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Sheet } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { RoleJson } from '@/lib/api/generated';
import type { Tagged } from '@/lib/api/tagged';
import { usePermission } from '@/lib/auth/me';
import { useRole, useSaveRole } from '../queries';
import { useRoleName } from '../role-name';
import { roleForm, type RoleForm } from '../schema';

interface RoleSheetProps {
  /** A role's id, or `new`. */
  role: string | undefined;
  mayWrite: boolean;
  onClose: () => void;
}

/** What a role is made of. */
export function RoleSheet({ role: id, mayWrite, onClose }: RoleSheetProps) {
  const { t } = useTranslation(['members', 'common']);
  const may = usePermission();
  const roleName = useRoleName();
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const [round, setRound] = useState(0);
  const isNew = id === 'new';
  const loaded = useRole(isNew ? undefined : id);
  const role = loaded.data?.thing;
  const writable = mayWrite && (isNew || (role !== undefined && !role.built_in && role.permissions.every(may)));
  const close = () => (dirty ? setAsking(true) : onClose());
  const done = () => {
    setDirty(false);
    onClose();
  };
  return (
    <>
      <Sheet
        open={id !== undefined}
        onClose={close}
        title={isNew ? t('role.new') : role ? roleName(role.name) : t('loading', { ns: 'common' })}
        description={role?.built_in ? t('role.fixed') : t('role.sheet_text')}
        footer={
          writable && (
            <>
              <Button onClick={close}>{t('cancel', { ns: 'common' })}</Button>
              <Button type="submit" form="role" look="primary">
                {t('save', { ns: 'common' })}
              </Button>
            </>
          )
        }
      >
        {isNew && mayWrite && <RoleFields onDirty={setDirty} onDone={done} />}
        {!isNew && loaded.isPending && <Skeleton className="h-96" />}
        {!isNew && loaded.isError && !role && (
          <ProblemState error={loaded.error} onRetry={() => void loaded.refetch()} />
        )}
        {role && !writable && <PermissionPicker readOnly value={role.permissions} onChange={() => undefined} />}
        {loaded.data && writable && (
          <RoleFields
            key={round}
            of={loaded.data}
            onDirty={setDirty}
            onDone={done}
            onReload={async () => {
              await loaded.refetch();
              setDirty(false);
              setRound(round + 1);
            }}
          />
        )}
      </Sheet>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('discard.title', { ns: 'common' })}
        description={t('discard.text', { ns: 'common' })}
        action={t('discard.action', { ns: 'common' })}
        onConfirm={done}
      />
    </>
  );
}

interface RoleFieldsProps {
  of?: Tagged<RoleJson>;
  onDirty: (dirty: boolean) => void;
  onDone: () => void;
  onReload?: () => Promise<void>;
}

function RoleFields({ of, onDirty, onDone, onReload }: RoleFieldsProps) {
  const { t } = useTranslation('members');
  const text = useErrorText();
  const save = useSaveRole();
  // What the form began with: the page may learn of a newer state meanwhile, the person does not.
  const [before] = useState(of);
  const form = useForm<RoleForm>({
    resolver: zodResolver(roleForm),
    defaultValues: { name: before?.thing.name ?? '', permissions: before?.thing.permissions ?? [] },
  });
  form.subscribe({ formState: { isDirty: true }, callback: ({ isDirty }) => onDirty(isDirty ?? false) });
  const submit = async (body: RoleForm, force: boolean) => {
    await save.mutateAsync({ id: before?.thing.id, body, etag: force ? undefined : before?.etag });
    toast.done(t('role.saved', { name: body.name }));
    onDone();
  };
  return (
    <Form id="role" form={form} onSubmit={submit} onReload={onReload} className="flex flex-col gap-6">
      <TextField<RoleForm> name="name" label={t('fields.name')} placeholder={t('role.name_example')} />
      <Controller<RoleForm, 'permissions'>
        name="permissions"
        render={({ field, fieldState }) => (
          <div role="group" aria-label={t('role.may')} className="flex flex-col gap-3">
            <p className="text-sm font-medium">{t('role.may')}</p>
            {fieldState.error && <ProblemNote>{text(fieldState.error.message)}</ProblemNote>}
            <PermissionPicker value={field.value} onChange={field.onChange} />
          </div>
        )}
      />
    </Form>
  );
}
