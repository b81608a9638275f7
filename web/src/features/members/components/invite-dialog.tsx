import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SelectField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { useInvite, useRolesToGive } from '../queries';
import { useRoleName } from '../role-name';
import { invitation, type Invitation } from '../schema';

/** Asks somebody to join, by mail. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['members', 'common']);
  const roles = useRolesToGive();
  const roleName = useRoleName();
  const invite = useInvite();
  const navigate = useNavigate();
  const form = useForm<Invitation>({
    resolver: zodResolver(invitation),
    defaultValues: { email: '', role: 'agent' },
  });
  const submit = async (values: Invitation) => {
    await invite.mutateAsync(values);
    toast.done(t('invite.sent', { email: values.email }));
    onClose();
    void navigate('/users/invitations');
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('invite.title')}
      description={t('invite.text')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" form="invite" look="primary" busy={form.formState.isSubmitting}>
            {t('invite.send')}
          </Button>
        </>
      }
    >
      <Form id="invite" form={form} onSubmit={submit} className="flex flex-col gap-4">
        <TextField<Invitation> name="email" label={t('fields.email')} type="email" autoComplete="off" />
        <SelectField<Invitation>
          name="role"
          label={t('fields.role')}
          hint={t(`role_text.${form.watch('role')}`, { defaultValue: t('role_text.own') })}
          choices={roles.map(({ name }) => ({ value: name, label: roleName(name) }))}
        />
      </Form>
    </Dialog>
  );
}
