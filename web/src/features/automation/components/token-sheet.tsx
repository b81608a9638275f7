import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField } from '@/components/form/choice-fields';
import { TextField, useErrorText } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { PermissionPicker } from '@/components/permissions/permission-picker';
import { ProblemNote } from '@/components/states/problem-note';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/dialog';
import { useAddToken } from '../queries';
import { LIFETIMES, tokenForm, type TokenForm } from '../schema';

const DAY = 86_400_000;

interface TokenSheetProps {
  onMade: (name: string, token: string) => void;
  onClose: () => void;
}

export function TokenSheet({ onMade, onClose }: TokenSheetProps) {
  const { t } = useTranslation(['automation', 'common']);
  const text = useErrorText();
  const add = useAddToken();
  const form = useForm<TokenForm>({
    resolver: zodResolver(tokenForm),
    defaultValues: { name: '', days: '90', scopes: [] },
  });
  const submit = async ({ name, days, scopes }: TokenForm) => {
    const expires_at = new Date(Date.now() + Number(days) * DAY).toISOString();
    const { token } = await add.mutateAsync({ name, scopes, expires_at });
    onMade(name, token);
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('token.new')}
      description={t('token.new_text')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" form="token" look="primary" busy={form.formState.isSubmitting}>
            {t('token.make')}
          </Button>
        </>
      }
    >
      <Form id="token" form={form} onSubmit={submit} names={{ expires_at: 'days' }} className="flex flex-col gap-6">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField<TokenForm> name="name" label={t('fields.name')} placeholder="n8n" autoComplete="off" />
          <SelectField<TokenForm>
            name="days"
            label={t('fields.lifetime')}
            choices={LIFETIMES.map((value) => ({ value, label: t('token.days', { count: Number(value) }) }))}
          />
        </div>
        <Controller<TokenForm, 'scopes'>
          name="scopes"
          render={({ field, fieldState }) => (
            <div role="group" aria-label={t('token.may')} className="flex flex-col gap-3">
              <p className="text-sm font-medium">{t('token.may')}</p>
              {fieldState.error && <ProblemNote>{text(fieldState.error.message)}</ProblemNote>}
              <PermissionPicker value={field.value} onChange={field.onChange} />
            </div>
          )}
        />
      </Form>
    </Sheet>
  );
}
