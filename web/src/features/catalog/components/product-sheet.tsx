import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ComboboxField, SelectField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { ProblemState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Sheet } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { Product } from '@/lib/api/generated';
import type { Tagged } from '@/lib/api/tagged';
import { Problem } from '@/lib/api/problem';
import { useWorkspace } from '@/lib/auth/me';
import { addPictures } from '../pictures';
import {
  PRODUCTS,
  useCategoryOptions,
  useChangeProduct,
  useCreateProduct,
  useProduct,
  useServiceOptions,
} from '../queries';
import { Pictures, PicturesToCome } from './pictures';
import { EMPTY, productForm, STATUSES, toChanges, toForm, type ProductForm } from '../schema';

interface ProductSheetProps {
  /** A product's id, or `new`. */
  product: string | undefined;
  readOnly: boolean;
  onClose: () => void;
}

/** A product beside the list: made new, or looked at and changed. */
export function ProductSheet({ product, readOnly, onClose }: ProductSheetProps) {
  const { t } = useTranslation(['catalog', 'common']);
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const [round, setRound] = useState(0);
  const isNew = product === 'new';
  const loaded = useProduct(isNew ? undefined : product);
  const close = () => (dirty ? setAsking(true) : onClose());
  const done = () => {
    setDirty(false);
    onClose();
  };
  return (
    <>
      <Sheet
        open={product !== undefined}
        onClose={close}
        title={isNew ? t('product.new') : (loaded.data?.thing.name ?? t('loading', { ns: 'common' }))}
        footer={
          !readOnly && (
            <>
              <Button onClick={close}>{t('cancel', { ns: 'common' })}</Button>
              <Button type="submit" form="product" look="primary" disabled={!isNew && !loaded.data}>
                {t('save', { ns: 'common' })}
              </Button>
            </>
          )
        }
      >
        {isNew && <ProductFields key="new" onDirty={setDirty} onDone={done} readOnly={readOnly} />}
        {!isNew && loaded.isPending && <Waiting />}
        {!isNew && loaded.isError && <ProblemState error={loaded.error} onRetry={() => void loaded.refetch()} />}
        {!isNew && loaded.data && (
          <ProductFields
            key={`${loaded.data.thing.id} ${round}`}
            of={loaded.data}
            onReload={async () => {
              await loaded.refetch();
              setDirty(false);
              setRound(round + 1);
            }}
            onDirty={setDirty}
            onDone={done}
            readOnly={readOnly}
          />
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

interface ProductFieldsProps {
  of?: Tagged<Product>;
  onReload?: () => Promise<void>;
  onDirty: (dirty: boolean) => void;
  onDone: () => void;
  readOnly: boolean;
}

function ProductFields({ of, onReload, onDirty, onDone, readOnly }: ProductFieldsProps) {
  const { t } = useTranslation('catalog');
  const currency = useWorkspace()?.currency;
  const categories = useCategoryOptions();
  const services = useServiceOptions();
  const queries = useQueryClient();
  const create = useCreateProduct();
  const change = useChangeProduct();
  // What the form began with: the page may learn of a newer state meanwhile, the person does not.
  const [before] = useState(() => (of ? toForm(of.thing) : EMPTY));
  const [etag] = useState(of?.etag);
  const form = useForm<ProductForm>({ resolver: zodResolver(productForm), defaultValues: before, disabled: readOnly });
  form.subscribe({ formState: { isDirty: true }, callback: ({ isDirty }) => onDirty(isDirty ?? false) });
  const [files, setFiles] = useState<File[]>([]);
  const submit = async (values: ProductForm, force: boolean) => {
    if (of) {
      const changes = toChanges(values, before);
      if (Object.keys(changes).length > 0)
        await change.mutateAsync({ id: of.thing.id, changes, etag: force ? undefined : etag });
    } else {
      const made = await create.mutateAsync({ ...toChanges(values, EMPTY), stock: Number(values.stock) });
      await pictured(made);
    }
    toast.done(t(of ? 'product.saved' : 'product.created', { name: values.name }));
    onDone();
  };
  // The product is there already: a picture that fails is told, and can be added to it later.
  const pictured = async ({ id }: Product) => {
    try {
      await addPictures(id, files);
      if (files.length > 0) await queries.invalidateQueries({ queryKey: PRODUCTS });
    } catch (error) {
      toast.failed(t('pictures.failed'), { description: Problem.from(error).message });
    }
  };
  return (
    <Form id="product" form={form} onSubmit={submit} onReload={onReload} className="flex flex-col gap-4">
      <TextField<ProductForm> name="name" label={t('fields.name')} />
      <TextField<ProductForm> name="description" label={t('fields.description')} multiline />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField<ProductForm>
          name="price"
          label={t('fields.price_in', { currency })}
          inputMode="decimal"
          placeholder="14.90"
        />
        <TextField<ProductForm> name="stock" label={t('fields.stock')} inputMode="numeric" />
        <TextField<ProductForm> name="sku" label={t('fields.sku')} hint={t('product.sku_hint')} />
        <SelectField<ProductForm>
          name="status"
          label={t('fields.status')}
          choices={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
        <ComboboxField<ProductForm>
          name="category_id"
          label={t('fields.category')}
          options={categories.data ?? []}
          loading={categories.isPending}
        />
        <ComboboxField<ProductForm>
          name="service_id"
          label={t('fields.service')}
          options={services.data ?? []}
          loading={services.isPending}
        />
      </div>
      {of ? (
        <Pictures product={of.thing} readOnly={readOnly} />
      ) : (
        <PicturesToCome
          files={files}
          onFiles={(next) => {
            setFiles(next);
            onDirty(true);
          }}
        />
      )}
    </Form>
  );
}

function Waiting() {
  return (
    <div className="flex flex-col gap-6">
      {Array.from({ length: 5 }, (_, index) => (
        <div key={index} className="flex flex-col gap-2">
          <Skeleton className="h-4 w-24" />
          <Skeleton className="h-10" />
        </div>
      ))}
    </div>
  );
}
