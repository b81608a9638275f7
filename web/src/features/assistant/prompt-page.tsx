import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { SelectField, SwitchField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { useBegun } from '@/components/form/use-begun';
import { Page } from '@/components/layout/page';
import { ProblemState, RefusedState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { PromptJson } from '@/lib/api/generated';
import type { Tagged } from '@/lib/api/tagged';
import { usePermission } from '@/lib/auth/me';
import { PromptText } from './components/prompt-text';
import { Trial } from './components/trial';
import { Versions } from './components/versions';
import { useAddPrompt, useChangePrompt, useNumbers, usePrompt, useRules } from './queries';
import { EMPTY, promptForm, toChanges, toForm, type PromptForm } from './schema';

/** A prompt: written, compared with what it was, tried out. */
export function PromptPage() {
  const { id } = useParams();
  const may = usePermission();
  const isNew = id === 'new';
  const loaded = usePrompt(isNew ? undefined : id);
  const [round, setRound] = useState(0);
  if (!may('prompts:read') || (isNew && !may('prompts:write')))
    return <RefusedState className="min-h-[60dvh] justify-center" />;
  if (isNew) return <Editor key="new" />;
  if (loaded.data)
    return (
      <Editor
        key={`${loaded.data.thing.id} ${round}`}
        of={loaded.data}
        onReload={async () => {
          await loaded.refetch();
          setRound(round + 1);
        }}
      />
    );
  if (loaded.isError)
    return (
      <ProblemState
        error={loaded.error}
        onRetry={() => void loaded.refetch()}
        className="min-h-[60dvh] justify-center"
      />
    );
  return <Waiting />;
}

function Editor({ of, onReload }: { of?: Tagged<PromptJson>; onReload?: () => Promise<void> }) {
  const { t } = useTranslation(['assistant', 'common']);
  const navigate = useNavigate();
  const readOnly = !usePermission()('prompts:write');
  const { data: rules } = useRules();
  const { data: numbers = [] } = useNumbers();
  const add = useAddPrompt();
  const change = useChangePrompt();
  const [going, setGoing] = useState<string>();
  const form = useForm<PromptForm>({
    resolver: zodResolver(promptForm),
    defaultValues: of ? toForm(of.thing) : EMPTY,
    disabled: readOnly,
  });
  const { before, etag, isDirty, isSubmitting, begin } = useBegun(form, of, toForm, EMPTY);
  // Only when the guard knows that nothing is left to save.
  useEffect(() => {
    if (going) void navigate(going, { replace: true });
  }, [going, navigate]);
  const submit = async (values: PromptForm, force: boolean) => {
    if (of) {
      const changes = toChanges(values, before);
      if (Object.keys(changes).length > 0) {
        begin(await change.mutateAsync({ id: of.thing.id, changes, etag: force ? undefined : etag }));
      }
      toast.done(t('saved', { title: values.title }));
    } else {
      const made = await add.mutateAsync(values);
      form.reset(values);
      toast.done(t('created', { title: values.title }));
      setGoing(`/prompts/${made.id}`);
    }
  };
  const phones = [...new Set([...numbers.map(({ phone }) => phone), before.reference_phone].filter(Boolean))];
  const choices = [
    { value: '', label: t('fields.any_number') },
    ...phones.map((phone) => ({ value: phone, label: phone })),
  ];
  return (
    <Page
      title={of ? before.title : t('new')}
      crumbs={[{ label: t('nav.prompts', { ns: 'common' }), to: '/prompts' }]}
      actions={
        !readOnly && (
          <Button type="submit" form="prompt" look="primary" busy={isSubmitting} disabled={of && !isDirty}>
            {t('save', { ns: 'common' })}
          </Button>
        )
      }
    >
      <UnsavedGuard when={isDirty && !isSubmitting && !going} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <Card className="p-4 md:p-6">
          <Form id="prompt" form={form} onSubmit={submit} onReload={onReload} className="flex flex-col gap-6">
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField<PromptForm> name="title" label={t('fields.title')} hint={t('title_hint')} />
              <SelectField<PromptForm>
                name="reference_phone"
                label={t('fields.number')}
                hint={t('number_hint')}
                choices={choices}
              />
            </div>
            <PromptText variables={rules?.variables ?? []} readAtMost={rules?.read_at_most} readOnly={readOnly} />
            <SwitchField<PromptForm>
              name="active"
              label={t('fields.active')}
              hint={t('active_hint')}
              disabled={readOnly}
            />
          </Form>
        </Card>
        {of && (
          <div className="flex min-w-0 flex-col gap-6">
            {!readOnly && (
              <FormProvider {...form}>
                <Trial prompt={of.thing.id} />
              </FormProvider>
            )}
            <Card className="p-4 md:p-6">
              <CardHeader title={t('versions.title')} />
              <Versions prompt={of.thing.id} etag={etag} readOnly={readOnly} dirty={isDirty} />
            </Card>
          </div>
        )}
      </div>
    </Page>
  );
}

function Waiting() {
  return (
    <div className="mx-auto flex w-full max-w-[1600px] flex-col gap-6 p-4 md:p-8">
      <Skeleton className="h-10 w-64" />
      <Skeleton className="h-96" />
    </div>
  );
}
