import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField, useErrorText } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { ProblemNote } from '@/components/states/problem-note';
import { ProblemState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Confirm } from '@/components/ui/confirm';
import { Sheet } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { WebhookJson } from '@/lib/api/generated';
import type { Tagged } from '@/lib/api/tagged';
import { useAddWebhook, useChangeWebhook, useEventTypes, useWebhook } from '../queries';
import { webhookForm, type WebhookForm } from '../schema';

interface WebhookSheetProps {
  /** A webhook's id, or `new`. */
  webhook: string | undefined;
  readOnly: boolean;
  onSecret: (secret: string) => void;
  onClose: () => void;
}

export function WebhookSheet({ webhook: id, readOnly, onSecret, onClose }: WebhookSheetProps) {
  const { t } = useTranslation(['automation', 'common']);
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const [round, setRound] = useState(0);
  const isNew = id === 'new';
  const loaded = useWebhook(isNew ? undefined : id);
  const close = () => (dirty ? setAsking(true) : onClose());
  const done = () => {
    setDirty(false);
    onClose();
  };
  const reload = async () => {
    await loaded.refetch();
    setDirty(false);
    setRound(round + 1);
  };
  return (
    <>
      <Sheet
        open={id !== undefined}
        onClose={close}
        title={isNew ? t('webhook.new') : (loaded.data?.thing.url ?? t('loading', { ns: 'common' }))}
        footer={
          !readOnly && (
            <>
              <Button onClick={close}>{t('cancel', { ns: 'common' })}</Button>
              <Button type="submit" form="webhook" look="primary">
                {t('save', { ns: 'common' })}
              </Button>
            </>
          )
        }
      >
        {isNew && <WebhookFields readOnly={readOnly} onDirty={setDirty} onSecret={onSecret} onDone={done} />}
        {!isNew && loaded.isPending && <Skeleton className="h-96" />}
        {!isNew && loaded.isError && !loaded.data && (
          <ProblemState error={loaded.error} onRetry={() => void loaded.refetch()} />
        )}
        {loaded.data && (
          <>
            {loaded.data.thing.stopped_reason && (
              <div className="mb-4">
                <ProblemNote>{t('webhook.stopped', { reason: loaded.data.thing.stopped_reason })}</ProblemNote>
              </div>
            )}
            <WebhookFields
              key={round}
              of={loaded.data}
              readOnly={readOnly}
              onDirty={setDirty}
              onSecret={onSecret}
              onDone={done}
              onReload={reload}
            />
          </>
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

interface WebhookFieldsProps {
  of?: Tagged<WebhookJson>;
  readOnly: boolean;
  onDirty: (dirty: boolean) => void;
  onSecret: (secret: string) => void;
  onDone: () => void;
  onReload?: () => Promise<void>;
}

function WebhookFields({ of, readOnly, onDirty, onSecret, onDone, onReload }: WebhookFieldsProps) {
  const { t } = useTranslation('automation');
  const add = useAddWebhook();
  const change = useChangeWebhook(true);
  // What the form began with: the page may learn of a newer state meanwhile, the person does not.
  const [before] = useState(of);
  const form = useForm<WebhookForm>({
    resolver: zodResolver(webhookForm),
    defaultValues: {
      url: before?.thing.url ?? '',
      description: before?.thing.description ?? '',
      events: before?.thing.events ?? [],
    },
    disabled: readOnly,
  });
  form.subscribe({ formState: { isDirty: true }, callback: ({ isDirty }) => onDirty(isDirty ?? false) });
  const submit = async (values: WebhookForm, force: boolean) => {
    if (before) {
      await change.mutateAsync({ id: before.thing.id, changes: values, etag: force ? undefined : before.etag });
      toast.done(t('webhook.saved'));
    } else onSecret((await add.mutateAsync(values)).secret);
    onDone();
  };
  return (
    <Form id="webhook" form={form} onSubmit={submit} onReload={onReload} className="flex flex-col gap-4">
      <TextField<WebhookForm>
        name="url"
        label={t('fields.url')}
        hint={t('webhook.url_hint')}
        type="url"
        inputMode="url"
        placeholder="https://example.com/shopme"
      />
      <TextField<WebhookForm> name="description" label={t('fields.description')} hint={t('webhook.description_hint')} />
      <Controller<WebhookForm, 'events'>
        name="events"
        render={({ field, fieldState }) => (
          <Events value={field.value} onChange={field.onChange} error={fieldState.error?.message} disabled={readOnly} />
        )}
      />
    </Form>
  );
}

interface EventsProps {
  value: readonly string[];
  onChange: (value: string[]) => void;
  error?: string;
  disabled: boolean;
}

function Events({ value, onChange, error, disabled }: EventsProps) {
  const { t } = useTranslation('automation');
  const text = useErrorText();
  const { data } = useEventTypes();
  if (!data) return <Skeleton className="h-64" />;
  const toggle = (type: string, on: boolean) =>
    onChange(on ? [...value, type].sort() : value.filter((one) => one !== type));
  return (
    <fieldset className="rounded-md border border-line px-4 pt-1 pb-3">
      <legend className="px-1 text-sm font-semibold">{t('webhook.hears')}</legend>
      {error && <ProblemNote>{text(error)}</ProblemNote>}
      {data
        .filter(({ type }) => type !== 'webhook.test')
        .map(({ type, meaning }) => (
          <label key={type} className="flex items-start gap-3 py-1.5 text-sm">
            <Checkbox
              className="mt-0.5"
              checked={value.includes(type)}
              disabled={disabled}
              onChange={(on) => toggle(type, on)}
            />
            <span>
              {t(`event.${type.replace('.', '_')}`, { defaultValue: meaning })}
              <span className="block font-mono text-xs text-soft">{type}</span>
            </span>
          </label>
        ))}
    </fieldset>
  );
}
