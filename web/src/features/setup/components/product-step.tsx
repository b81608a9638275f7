import { zodResolver } from '@hookform/resolvers/zod';
import { ImagePlus, X } from 'lucide-react';
import { useCallback, useState, type DragEvent } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { ProblemNote } from '@/components/states/problem-note';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { cn } from '@/lib/cn';
import { useWorkspace } from '@/lib/auth/me';
import { useFirstProduct } from '../queries';
import { productForm, type ProductForm } from '../schema';

const KINDS = ['image/jpeg', 'image/png'];
const MOST = 5_000_000;

export function ProductStep({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation('setup');
  const currency = useWorkspace()?.currency;
  const add = useFirstProduct();
  const [picture, setPicture] = useState<File>();
  const form = useForm<ProductForm>({
    resolver: zodResolver(productForm),
    defaultValues: { name: '', price: '', stock: '10', category: t('product.category_first') },
  });
  const submit = async (values: ProductForm) => {
    await add.mutateAsync({ form: values, picture });
    toast.done(t('product.added', { name: values.name }));
    onNext();
  };
  return (
    <Form form={form} onSubmit={submit} className="flex flex-col gap-4">
      <div className="grid gap-6 sm:grid-cols-[12rem_1fr]">
        <Picture picture={picture} onPicture={setPicture} />
        <div className="flex flex-col gap-4">
          <TextField<ProductForm> name="name" label={t('product.name')} placeholder={t('product.name_example')} />
          <div className="grid grid-cols-2 gap-4">
            <TextField<ProductForm>
              name="price"
              label={t('product.price', { currency })}
              inputMode="decimal"
              placeholder="14.90"
            />
            <TextField<ProductForm> name="stock" label={t('product.stock')} inputMode="numeric" />
          </div>
          <TextField<ProductForm> name="category" label={t('product.category')} hint={t('product.category_hint')} />
        </div>
      </div>
      <div className="mt-2 flex justify-end gap-2">
        <Button look="quiet" onClick={onNext}>
          {t('skip')}
        </Button>
        <Button type="submit" look="primary" busy={form.formState.isSubmitting}>
          {t('product.add')}
        </Button>
      </div>
    </Form>
  );
}

function Picture({ picture, onPicture }: { picture: File | undefined; onPicture: (picture?: File) => void }) {
  const { t } = useTranslation('setup');
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState(false);
  const take = (file: File | undefined) => {
    if (!file) return;
    const fine = KINDS.includes(file.type) && file.size <= MOST;
    setWrong(!fine);
    if (fine) onPicture(file);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image || !picture) return;
      const address = URL.createObjectURL(picture);
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [picture],
  );
  return (
    <div className="flex flex-col gap-2">
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
        className={cn(
          'relative flex aspect-video cursor-pointer flex-col items-center justify-center gap-2 overflow-hidden rounded-md border border-dashed border-line-strong bg-sunken p-4 text-center text-sm text-muted focus-within:ring-2 focus-within:ring-focus sm:aspect-square',
          over && 'border-accent-strong bg-accent-soft',
        )}
      >
        <input
          type="file"
          accept={KINDS.join()}
          className="sr-only"
          onChange={(event) => take(event.target.files?.[0])}
        />
        {picture ? (
          <img ref={show} alt={t('product.picture')} className="absolute inset-0 size-full object-cover" />
        ) : (
          <>
            <ImagePlus className="size-8" aria-hidden />
            <span className="font-medium text-text">{t('product.picture')}</span>
            <span>{t('product.picture_hint')}</span>
          </>
        )}
      </label>
      {picture && (
        <Button size="sm" onClick={() => onPicture(undefined)}>
          <X />
          {t('product.picture_remove')}
        </Button>
      )}
      {wrong && <ProblemNote>{t('product.picture_wrong')}</ProblemNote>}
    </div>
  );
}
