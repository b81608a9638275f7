import { zodResolver } from '@hookform/resolvers/zod';
import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import type { UsageJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format/use-format';
import { z } from '@/lib/zod';
import { useSetBudget } from '../queries';
import { useAmounts } from '../use-amounts';

const LOOKS = {
  open: { icon: CircleCheck, text: 'text-accent-strong', bar: 'bg-accent' },
  warning: { icon: TriangleAlert, text: 'text-warn-strong', bar: 'bg-warn' },
  stopped: { icon: OctagonX, text: 'text-danger-strong', bar: 'bg-danger' },
} as const;

/** What models may cost in a month: warns at four fifths, stops at the end. The rules go on answering. */
export function Budget({ now }: { now: UsageJson }) {
  const { t } = useTranslation('usage');
  const may = usePermission();
  const format = useFormat();
  const { dollars } = useAmounts();
  const [editing, setEditing] = useState(false);
  const { budget, model_cost: cost } = now;
  const state = budget == null ? 'none' : now.state;
  const look = LOOKS[now.state as keyof typeof LOOKS];
  const percent = budget ? Math.round((cost / budget) * 100) : budget === 0 ? 100 : 0;
  return (
    <Card aria-labelledby="budget" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 flex-1 basis-72">
          <h2 id="budget" className="text-base font-semibold">
            {t('budget.title')}
          </h2>
          <p className={cn('mt-1 flex items-start gap-2 text-sm', budget == null ? 'text-soft' : look.text)}>
            {budget != null && <look.icon className="mt-0.5 size-4 shrink-0" aria-hidden />}
            {t(`budget.${state}`)}
          </p>
        </div>
        {may('settings:write') && (
          <Button onClick={() => setEditing(true)}>{t(budget == null ? 'budget.set' : 'budget.change')}</Button>
        )}
      </div>
      {budget != null && (
        <div>
          <div
            role="meter"
            aria-label={t('budget.title')}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.min(percent, 100)}
            aria-valuetext={t('budget.used', { cost: dollars(cost), budget: dollars(budget) })}
            className="h-2 overflow-hidden rounded-full bg-hover"
          >
            <span
              className={cn('block h-full rounded-full', look.bar)}
              style={{ width: `${Math.min(percent, 100)}%` }}
            />
          </div>
          <p className="mt-2 flex flex-wrap justify-between gap-2 text-sm text-muted figures">
            <span>{t('budget.used', { cost: dollars(cost), budget: dollars(budget) })}</span>
            <span>{format.number(percent)} %</span>
          </p>
        </div>
      )}
      {editing && <BudgetDialog budget={budget ?? undefined} onClose={() => setEditing(false)} />}
    </Card>
  );
}

const budgetForm = z.object({
  budget: z
    .string()
    .trim()
    .transform((text) => text.replace(',', '.'))
    .pipe(z.string().regex(/^(\d{1,8}(\.\d{1,2})?)?$/, 'validation.amount')),
});
type BudgetForm = z.infer<typeof budgetForm>;

function BudgetDialog({ budget, onClose }: { budget: number | undefined; onClose: () => void }) {
  const { t } = useTranslation(['usage', 'common']);
  const set = useSetBudget();
  const form = useForm<BudgetForm>({
    resolver: zodResolver(budgetForm),
    defaultValues: { budget: budget === undefined ? '' : String(budget) },
  });
  const submit = async (values: BudgetForm) => {
    await set.mutateAsync(values.budget === '' ? undefined : Number(values.budget));
    toast.done(t('budget.saved'));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('budget.title')}
      description={t('budget.text')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" form="budget-form" look="primary" busy={form.formState.isSubmitting}>
            {t('save', { ns: 'common' })}
          </Button>
        </>
      }
    >
      <Form id="budget-form" form={form} onSubmit={submit} className="flex flex-col gap-4">
        <TextField<BudgetForm>
          name="budget"
          label={t('budget.amount')}
          hint={t('budget.amount_hint')}
          inputMode="decimal"
          className="figures"
        />
      </Form>
    </Dialog>
  );
}
