import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField, SwitchField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { toast } from '@/components/ui/toast';
import type { ClientJson } from '@/lib/api/generated';
import type { Tagged } from '@/lib/api/tagged';
import { usePermission } from '@/lib/auth/me';
import { useChangeClient, useCreateClient, useLanguageChoices, useMemberChoices, useTags } from '../queries';
import { clientForm, EMPTY, STATUSES, toChanges, toForm, type ClientForm } from '../schema';

type Member = { value: string; label: string };

interface ClientFieldsProps {
  of?: Tagged<ClientJson>;
  onDirty: (dirty: boolean) => void;
  onDone: () => void;
  onReload?: () => Promise<void>;
  readOnly: boolean;
}

export function ClientFields({ of, onDirty, onDone, onReload, readOnly }: ClientFieldsProps) {
  const { t } = useTranslation('clients');
  const languages = useLanguageChoices();
  const tags = useTags();
  const members = useMemberChoices(usePermission()('members:read'));
  const create = useCreateClient();
  const change = useChangeClient();
  // What the form began with: the page may learn of a newer state meanwhile, the person does not.
  const [before] = useState(() => (of ? toForm(of.thing) : EMPTY));
  const [etag] = useState(of?.etag);
  const form = useForm<ClientForm>({ resolver: zodResolver(clientForm), defaultValues: before, disabled: readOnly });
  form.subscribe({ formState: { isDirty: true }, callback: ({ isDirty }) => onDirty(isDirty ?? false) });
  const submit = async (values: ClientForm, force: boolean) => {
    const changes = toChanges(values, before);
    if (of) {
      if (Object.keys(changes).length > 0)
        await change.mutateAsync({ id: of.thing.id, changes, etag: force ? undefined : etag });
    } else await create.mutateAsync(changes);
    const name = `${values.first_name} ${values.last_name}`.trim() || values.phone || values.email;
    toast.done(t(of ? 'client.saved' : 'client.created', { name }));
    onDone();
  };
  return (
    <Form id="client" form={form} onSubmit={submit} onReload={onReload} className="grid gap-4 sm:grid-cols-2">
      <TextField<ClientForm> name="first_name" label={t('fields.first_name')} />
      <TextField<ClientForm> name="last_name" label={t('fields.last_name')} />
      <TextField<ClientForm> name="phone" label={t('fields.phone')} type="tel" placeholder="+39 333 1234567" />
      <TextField<ClientForm> name="email" label={t('fields.email')} type="email" />
      <SelectField<ClientForm>
        name="language"
        label={t('fields.language')}
        choices={[{ value: '', label: t('client.language_unknown') }, ...(languages.data ?? [])]}
      />
      <SelectField<ClientForm>
        name="status"
        label={t('fields.status')}
        choices={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <TextField<ClientForm> name="tags" label={t('fields.tags')} hint={t('client.tags_hint')} list="client-tags" />
      <datalist id="client-tags">
        {tags.data?.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <SelectField<ClientForm>
        name="assigned_to"
        label={t('fields.assigned')}
        choices={[{ value: '', label: t('client.assigned_nobody') }, ...assignable(of?.thing, members.data)]}
      />
      <TextField<ClientForm> name="discount_percentage" label={t('fields.discount_percent')} inputMode="decimal" />
      <SwitchField<ClientForm>
        name="discount_active"
        label={t('fields.discount_active')}
        hint={t('client.discount_hint')}
        disabled={readOnly}
      />
      <SwitchField<ClientForm>
        name="marketing"
        label={t('fields.marketing')}
        hint={t('client.marketing_hint')}
        className="sm:col-span-2"
        disabled={readOnly}
      />
    </Form>
  );
}

// Who looks after the client is among them, even when they have left the shop.
function assignable(client: ClientJson | undefined, members: readonly Member[] = []) {
  const { assigned_to: now, assigned_name: name } = client ?? {};
  if (!now || members.some(({ value }) => value === now)) return members;
  return [...members, { value: now, label: name ?? now }];
}
