import { Trash2 } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DropZone } from '@/components/ui/drop-zone';
import { Input } from '@/components/ui/input';
import { Sortable } from '@/components/ui/sortable';
import { toast } from '@/components/ui/toast';
import type { Product, ProductImage } from '@/lib/api/generated';
import { ACCEPTED, fits, usePictures } from '../pictures';

/** The pictures of a product: dropped here, drawn into order, described for who does not see them. */
export function Pictures({ product, readOnly }: { product: Product; readOnly: boolean }) {
  const { t } = useTranslation('catalog');
  const { add, order, describe, remove } = usePictures(product.id);
  const [done, setDone] = useState(0);
  // As they will be: the server's answer comes after the hand let go.
  const [wanted, setWanted] = useState<string[]>();
  const images = useMemo(() => {
    const places = new Map(wanted?.map((id, place) => [id, place]));
    return [...product.images].sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
  }, [product.images, wanted]);
  const placeOf = (image: ProductImage) => images.indexOf(image) + 1;
  return (
    <Frame>
      {images.length === 0 && readOnly && <p className="text-sm text-soft">{t('pictures.none')}</p>}
      <Sortable<ProductImage>
        items={images}
        id={pictureId}
        name={(image) => image.alt || t('pictures.name', { place: placeOf(image) })}
        label={t('pictures.title')}
        disabled={readOnly}
        onOrder={(ids) => {
          setWanted(ids);
          order.mutate(ids, { onError: () => setWanted(undefined) });
        }}
        className="flex flex-col gap-2"
        itemClassName="flex items-center gap-3 rounded-md border border-line bg-surface p-2"
      >
        {(image, handle) => (
          <>
            {handle}
            <img
              src={new URL(image.url).pathname}
              alt={image.alt}
              className="size-14 shrink-0 rounded-sm bg-sunken object-cover"
            />
            <Alt
              alt={image.alt}
              label={t('pictures.alt_of', { place: placeOf(image) })}
              disabled={readOnly}
              onSay={(alt) => describe.mutate({ image: image.id, alt })}
            />
            {placeOf(image) === 1 && images.length > 1 && (
              <span className="max-sm:hidden">
                <Badge tone="good">{t('pictures.first')}</Badge>
              </span>
            )}
            {!readOnly && (
              <Button
                look="quiet"
                size="icon-sm"
                className="text-muted"
                aria-label={t('pictures.remove', { place: placeOf(image) })}
                onClick={() => remove.mutate(image.id)}
              >
                <Trash2 />
              </Button>
            )}
          </>
        )}
      </Sortable>
      {add.isPending && (
        <div role="status" className="flex items-center gap-3 text-sm">
          <progress max={add.variables.files.length} value={done} aria-label={t('pictures.title')} className="flex-1" />
          {t('pictures.uploading', { done, total: add.variables.files.length })}
        </div>
      )}
      {!readOnly && (
        <PictureDrop
          disabled={add.isPending}
          onFiles={(files) => {
            setDone(0);
            setWanted(undefined);
            add.mutate({ files, tell: setDone });
          }}
        />
      )}
    </Frame>
  );
}

/** Pictures of a product that is not there yet: they are added when it is. */
export function PicturesToCome({ files, onFiles }: { files: readonly File[]; onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('catalog');
  return (
    <Frame>
      {files.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {files.map((file, index) => (
            <li key={`${file.name} ${file.lastModified} ${index}`} className="relative">
              <Preview file={file} />
              <Button
                size="icon-sm"
                className="absolute -end-2 -top-2 rounded-full"
                aria-label={t('pictures.remove', { place: index + 1 })}
                onClick={() => onFiles(files.filter((_, other) => other !== index))}
              >
                <Trash2 />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <PictureDrop onFiles={(more) => onFiles([...files, ...more])} />
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('catalog');
  return (
    <section aria-label={t('pictures.title')} className="flex flex-col gap-3">
      <h3 className="text-sm font-medium">{t('pictures.title')}</h3>
      {children}
    </section>
  );
}

function PictureDrop({ disabled, onFiles }: { disabled?: boolean; onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('catalog');
  return (
    <DropZone
      label={t('pictures.add')}
      hint={t('pictures.hint')}
      accept={ACCEPTED}
      multiple
      disabled={disabled}
      onFiles={(files) => {
        const good = files.filter(fits);
        files.filter((file) => !fits(file)).forEach(({ name }) => toast.failed(t('pictures.unfit', { name })));
        if (good.length > 0) onFiles(good);
      }}
    />
  );
}

function Preview({ file }: { file: File }) {
  const [url] = useState(() => URL.createObjectURL(file));
  return (
    <img
      src={url}
      alt={file.name}
      onLoad={() => URL.revokeObjectURL(url)}
      className="size-20 rounded-md border border-line bg-sunken object-cover"
    />
  );
}

interface AltProps {
  alt: string;
  label: string;
  disabled: boolean;
  onSay: (alt: string) => void;
}

function Alt({ alt, label, disabled, onSay }: AltProps) {
  const { t } = useTranslation('catalog');
  const [typed, setTyped] = useState(alt);
  const [seen, setSeen] = useState(alt);
  // Said anew, here or elsewhere; the focus stays where it is.
  if (alt !== seen) {
    setSeen(alt);
    setTyped(alt);
  }
  const say = () => typed.trim() !== alt && onSay(typed.trim());
  return (
    <Input
      aria-label={label}
      placeholder={t('pictures.alt')}
      maxLength={500}
      disabled={disabled}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={say}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        say();
      }}
      className="min-w-0 flex-1"
    />
  );
}

const pictureId = (image: ProductImage) => image.id;
