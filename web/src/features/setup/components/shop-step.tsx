import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { WorkspaceJson } from '@/lib/api/generated';
import { useWorkspace } from '@/lib/auth/me';
import { shopChecked } from '@/lib/setup';
import { useChangeShop } from '../queries';
import { shopForm, type ShopForm } from '../schema';
import { ShopFields } from './shop-fields';

export function ShopStep({ onNext }: { onNext: () => void }) {
  const shop = useWorkspace();
  return shop ? <Fields shop={shop} onNext={onNext} /> : <Skeleton className="h-48" />;
}

function Fields({ shop, onNext }: { shop: WorkspaceJson; onNext: () => void }) {
  const { t } = useTranslation('setup');
  const change = useChangeShop(shop.id);
  const { name, currency, default_language } = shop;
  const form = useForm<ShopForm>({
    resolver: zodResolver(shopForm),
    defaultValues: { name, currency, default_language },
  });
  const submit = async (values: ShopForm) => {
    if (form.formState.isDirty) await change.mutateAsync(values);
    shopChecked.keep(shop.id);
    onNext();
  };
  return (
    <Form form={form} onSubmit={submit} className="flex flex-col gap-4">
      <ShopFields languages={shop.languages} />
      <div className="mt-2 flex justify-end">
        <Button type="submit" look="primary" busy={form.formState.isSubmitting}>
          {t('continue')}
        </Button>
      </div>
    </Form>
  );
}
