import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField } from '@/components/form/choice-fields';
import { Field, TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { ProblemState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Input } from '@/components/ui/input';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import { changeLanguage, LANGUAGES, type LanguageCode } from '@/i18n';
import type { Profile } from '@/lib/api/generated';
import { useChangeProfile, useProfile } from './account-queries';
import { profileForm, type ProfileForm } from './account-schema';

export function ProfileTab() {
  const { t } = useTranslation('account');
  const profile = useProfile();
  if (profile.isError) return <ProblemState error={profile.error} onRetry={() => void profile.refetch()} />;
  return (
    <Card>
      <CardHeader title={t('profile.title')} />
      {profile.data ? <ProfileFields of={profile.data} /> : <Skeleton className="h-64" />}
    </Card>
  );
}

function ProfileFields({ of }: { of: Profile }) {
  const { t } = useTranslation(['account', 'common']);
  const change = useChangeProfile();
  const form = useForm<ProfileForm>({
    resolver: zodResolver(profileForm),
    defaultValues: { first_name: of.first_name ?? '', last_name: of.last_name ?? '', language: of.language },
  });
  const submit = async (values: ProfileForm) => {
    await change.mutateAsync(values);
    if (values.language !== of.language) changeLanguage(values.language as LanguageCode);
    form.reset(values);
    toast.done(t('profile.saved'));
  };
  return (
    <Form form={form} onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
      <TextField<ProfileForm> name="first_name" label={t('fields.first_name')} autoComplete="given-name" />
      <TextField<ProfileForm> name="last_name" label={t('fields.last_name')} autoComplete="family-name" />
      <Field label={t('fields.email')} hint={t('profile.email_hint')}>
        {({ id, describedBy }) => <Input id={id} value={of.email} readOnly aria-describedby={describedBy} />}
      </Field>
      <SelectField<ProfileForm>
        name="language"
        label={t('fields.language')}
        hint={t('profile.language_hint')}
        choices={Object.entries(LANGUAGES).map(([value, label]) => ({
          value,
          label: <span lang={value}>{label}</span>,
        }))}
      />
      <div className="sm:col-span-2">
        <Button type="submit" look="primary" busy={form.formState.isSubmitting} disabled={!form.formState.isDirty}>
          {t('save', { ns: 'common' })}
        </Button>
      </div>
    </Form>
  );
}
