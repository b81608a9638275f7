import { zodResolver } from '@hookform/resolvers/zod';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Form } from '@/components/form/form';
import { UnsavedGuard } from '@/components/form/unsaved-guard';
import { useBegun } from '@/components/form/use-begun';
import { ProblemState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { WorkspaceJson } from '@/lib/api/generated';
import type { Tagged } from '@/lib/api/tagged';
import { usePermission } from '@/lib/auth/me';
import { useChangeShop, useShop } from '../queries';
import { termsForm, toChanges, toTerms, type TermsForm } from '../schema';

interface TermsProps {
  title: string;
  text?: string;
  children: (shop: WorkspaceJson) => ReactNode;
}

/** Some of what an owner decides about the shop, saved by itself. */
export function Terms(props: TermsProps) {
  const shop = useShop();
  const [round, setRound] = useState(0);
  if (shop.isError && !shop.data) return <ProblemState error={shop.error} onRetry={() => void shop.refetch()} />;
  if (!shop.data) return <Skeleton className="h-72" />;
  return (
    <Fields
      key={`${shop.data.thing.id} ${round}`}
      {...props}
      of={shop.data}
      onReload={async () => {
        await shop.refetch();
        setRound(round + 1);
      }}
    />
  );
}

function Fields({
  title,
  text,
  children,
  of,
  onReload,
}: TermsProps & { of: Tagged<WorkspaceJson>; onReload: () => Promise<void> }) {
  const { t } = useTranslation(['workspace', 'common']);
  const readOnly = !usePermission()('settings:write');
  const change = useChangeShop();
  const form = useForm<TermsForm>({
    resolver: zodResolver(termsForm),
    defaultValues: toTerms(of.thing),
    disabled: readOnly,
  });
  const { before, etag, isDirty, isSubmitting, begin } = useBegun(form, of, toTerms, toTerms(of.thing));
  const submit = async (values: TermsForm, force: boolean) => {
    const changes = toChanges(values, before);
    if (Object.keys(changes).length > 0) {
      begin(await change.mutateAsync({ id: of.thing.id, changes, etag: force ? undefined : etag }));
    } else form.reset(before);
    toast.done(t('saved'));
  };
  return (
    <Card className="p-4 md:p-6">
      <Form form={form} onSubmit={submit} onReload={onReload} className="flex flex-col gap-6">
        <UnsavedGuard when={isDirty && !isSubmitting} />
        <div>
          <h2 className="text-h3 font-semibold">{title}</h2>
          {text && <p className="mt-1 text-sm text-soft">{text}</p>}
        </div>
        {children(of.thing)}
        {!readOnly && (
          <div className="flex justify-end gap-2">
            <Button disabled={!isDirty || isSubmitting} onClick={() => form.reset(before)}>
              {t('discard.action', { ns: 'common' })}
            </Button>
            <Button type="submit" look="primary" busy={isSubmitting} disabled={!isDirty}>
              {t('save', { ns: 'common' })}
            </Button>
          </div>
        )}
      </Form>
    </Card>
  );
}
