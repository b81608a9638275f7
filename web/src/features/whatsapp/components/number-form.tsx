import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { useBegun } from '@/components/form/use-begun';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { NumberJson } from '@/lib/api/generated';
import type { Tagged } from '@/lib/api/tagged';
import { useChangeNumber } from '../queries';
import { numberSettings, toPatch, toSettings, type NumberSettings } from '../schema';

interface NumberFormProps {
  of: Tagged<NumberJson>;
  readOnly: boolean;
  onReload: () => Promise<void>;
}

/** What can be changed of a number: a new token, above all. Secrets go in and never come out. */
export function NumberForm({ of, readOnly, onReload }: NumberFormProps) {
  const { t } = useTranslation(['whatsapp', 'common']);
  const change = useChangeNumber();
  const form = useForm<NumberSettings>({
    resolver: zodResolver(numberSettings),
    defaultValues: toSettings(of.thing),
    disabled: readOnly,
  });
  const { before, etag, isDirty, isSubmitting } = useBegun(form, of, toSettings, toSettings(of.thing));
  const submit = async (values: NumberSettings, force: boolean) => {
    const changes = toPatch(values, before);
    if (Object.keys(changes).length > 0)
      await change.mutateAsync({ id: of.thing.id, changes, etag: force ? undefined : etag });
    toast.done(t('settings.saved'));
    await onReload();
  };
  return (
    <Form form={form} onSubmit={submit} onReload={onReload} className="flex flex-col gap-4">
      <UnsavedGuard when={isDirty && !isSubmitting} />
      <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-[auto_1fr]">
        <dt className="text-soft">{t('fields.phone_number_id')}</dt>
        <dd className="figures">{of.thing.phone_number_id}</dd>
        <dt className="text-soft">{t('fields.quality')}</dt>
        <dd>{of.thing.quality ?? t('fields.nothing_told')}</dd>
        <dt className="text-soft">{t('fields.limit')}</dt>
        <dd>{of.thing.messaging_limit ?? t('fields.nothing_told')}</dd>
      </dl>
      <div className="grid gap-4 sm:grid-cols-2">
        {!readOnly && (
          <>
            <TextField<NumberSettings>
              name="access_token"
              label={t('fields.new_token')}
              hint={t('fields.kept_hint')}
              type="password"
              autoComplete="off"
            />
            <TextField<NumberSettings>
              name="app_secret"
              label={t('fields.new_secret')}
              hint={t('fields.kept_hint')}
              type="password"
              autoComplete="off"
            />
          </>
        )}
        <TextField<NumberSettings> name="waba_id" label={t('fields.waba_id')} inputMode="numeric" />
        <TextField<NumberSettings>
          name="messages_per_second"
          label={t('fields.messages_per_second')}
          hint={t('fields.messages_per_second_hint')}
          inputMode="numeric"
        />
        <TextField<NumberSettings>
          name="unknown_pause_seconds"
          label={t('fields.unknown_pause_seconds')}
          hint={t('fields.unknown_pause_seconds_hint')}
          inputMode="numeric"
        />
        <TextField<NumberSettings>
          name="repeat_after_seconds"
          label={t('fields.repeat_after_seconds')}
          hint={t('fields.repeat_after_seconds_hint')}
          inputMode="numeric"
        />
      </div>
      {!readOnly && (
        <div className="flex justify-end">
          <Button type="submit" look="primary" busy={isSubmitting} disabled={!isDirty}>
            {t('save', { ns: 'common' })}
          </Button>
        </div>
      )}
    </Form>
  );
}
