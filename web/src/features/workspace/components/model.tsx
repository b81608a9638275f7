import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SwitchField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { ProblemState } from '@/components/states/state';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { Note } from '@/components/ui/note';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { ModelJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { useChooseModel, useModel } from '../queries';
import { modelForm, toChoice, toModel, type ModelForm } from '../schema';

/** Which language model answers clients, and whose key pays for it. */
export function Model() {
  const model = useModel();
  if (model.isError && !model.data) return <ProblemState error={model.error} onRetry={() => void model.refetch()} />;
  if (!model.data) return <Skeleton className="h-72" />;
  return <Fields of={model.data} />;
}

function Fields({ of }: { of: ModelJson }) {
  const { t } = useTranslation(['workspace', 'common']);
  const readOnly = !usePermission()('settings:write');
  const choose = useChooseModel();
  const [forgetting, setForgetting] = useState(false);
  const form = useForm<ModelForm>({
    resolver: zodResolver(modelForm),
    defaultValues: toModel(of),
    disabled: readOnly,
  });
  const { isDirty, isSubmitting } = useFormState({ control: form.control });
  const submit = async (values: ModelForm) => {
    form.reset(toModel(await choose.mutateAsync(toChoice(values))));
    toast.done(t('saved'));
  };
  const forget = async () => {
    await choose.mutateAsync({ ...toChoice(toModel(of)), api_key: '' });
    toast.done(t('model.forgotten'));
  };
  return (
    <Card className="p-4 md:p-6">
      <Form form={form} onSubmit={submit} className="flex flex-col gap-6">
        <UnsavedGuard when={isDirty && !isSubmitting} />
        <div>
          <h2 className="text-h3 font-semibold">{t('model.title')}</h2>
          <p className="mt-1 text-sm text-soft">{t('model.text')}</p>
        </div>
        {!of.ready && <Note tone={of.enabled ? 'warn' : 'info'}>{t('model.no_key')}</Note>}
        {of.ready && !of.enabled && <Note>{t('model.off')}</Note>}
        <SwitchField<ModelForm>
          name="enabled"
          label={t('model.enabled')}
          hint={t('model.enabled_hint')}
          disabled={readOnly}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField<ModelForm>
            name="model"
            label={t('model.name')}
            hint={t('model.name_hint')}
            placeholder="openai/gpt-5-mini"
            autoComplete="off"
            spellCheck={false}
          />
          {!readOnly && (
            <TextField<ModelForm>
              name="api_key"
              label={t('model.key')}
              hint={t('model.key_hint')}
              type="password"
              autoComplete="off"
              aside={
                of.own_key && (
                  <Badge tone="good" dot>
                    {t('model.own_key')}
                  </Badge>
                )
              }
            />
          )}
        </div>
        <TextField<ModelForm>
          name="fallbacks"
          label={t('model.fallbacks')}
          hint={t('model.fallbacks_hint')}
          multiline
        />
        {!readOnly && (
          <div className="flex flex-wrap justify-end gap-2">
            {of.own_key && (
              <Button className="me-auto" disabled={isDirty} onClick={() => setForgetting(true)}>
                {t('model.forget')}
              </Button>
            )}
            <Button type="submit" look="primary" busy={isSubmitting} disabled={!isDirty}>
              {t('save', { ns: 'common' })}
            </Button>
          </div>
        )}
      </Form>
      <Confirm
        open={forgetting}
        onClose={() => setForgetting(false)}
        title={t('model.forget_title')}
        description={t('model.forget_text')}
        action={t('model.forget')}
        onConfirm={forget}
      />
    </Card>
  );
}
