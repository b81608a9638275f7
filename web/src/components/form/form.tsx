import { useState, type ReactNode } from 'react';
import { FormProvider, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '@/components/states/problem-note';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Problem } from '@/lib/api/problem';

interface FormProps<V extends FieldValues> {
  form: UseFormReturn<V>;
  /** @param force what somebody else changed meanwhile does not matter */
  onSubmit: (values: V, force: boolean) => Promise<unknown>;
  children: ReactNode;
  id?: string;
  className?: string;
  /** Server fields that have another name here. */
  names?: Record<string, FieldPath<V>>;
  /** Shows the thing as it is now, when somebody changed it meanwhile. */
  onReload?: () => unknown;
}

/**
 * A form whose refusals find their way: what the server says of a field stands at that field, the rest above. Nothing
 * that was typed is lost.
 */
export function Form<V extends FieldValues>({
  form,
  onSubmit,
  children,
  id,
  className,
  names = {},
  onReload,
}: FormProps<V>) {
  const { t } = useTranslation();
  const [overtaken, setOvertaken] = useState(false);
  const save = async (values: V, force: boolean) => {
    try {
      await onSubmit(values, force);
    } catch (error) {
      const problem = Problem.from(error);
      if (problem.status === 412 && onReload) {
        setOvertaken(true);
        return;
      }
      const known = form.getValues();
      const elsewhere = problem.errors.filter(({ field, message }) => {
        const name = names[field] ?? (field in known ? (field as FieldPath<V>) : undefined);
        if (name) form.setError(name, { message: capital(message) }, { shouldFocus: true });
        return name === undefined;
      });
      if (problem.errors.length === 0) form.setError('root', { message: problem.message || t('errors.unexpected') });
      else if (elsewhere.length > 0)
        form.setError('root', { message: elsewhere.map(({ field, message }) => `${field} ${message}`).join('; ') });
    }
  };
  const submit = form.handleSubmit((values) => save(values, false));
  const { root } = form.formState.errors;
  return (
    <FormProvider {...form}>
      <form id={id} noValidate className={className} onSubmit={(event) => void submit(event)}>
        {root?.message && <ProblemNote>{root.message}</ProblemNote>}
        {children}
      </form>
      <Dialog
        open={overtaken}
        onClose={() => setOvertaken(false)}
        title={t('overtaken.title')}
        description={t('overtaken.text')}
        footer={
          <>
            <Button
              onClick={() => {
                setOvertaken(false);
                void onReload?.();
              }}
            >
              {t('overtaken.reload')}
            </Button>
            <Button
              look="primary"
              onClick={() => {
                setOvertaken(false);
                void form.handleSubmit((values) => save(values, true))();
              }}
            >
              {t('overtaken.save')}
            </Button>
          </>
        }
      />
    </FormProvider>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
