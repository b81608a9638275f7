import type { TFunction } from 'i18next';
import { ImageOff } from 'lucide-react';
import type { Column } from '@/components/data-table';
import { Badge, type Tone } from '@/components/ui/badge';
import type { Option } from '@/components/ui/combobox';
import type { Product, ProductWrite } from '@/lib/api/generated';
import { cn } from '@/lib/cn';
import { name, price, sku, stock } from '../schema';

const TONES: Record<string, Tone> = { active: 'good', out_of_stock: 'warn', inactive: 'plain', draft: 'info' };
/** Fewer than these want to be ordered. */
export const FEW = 5;

interface Given {
  t: TFunction<'catalog'>;
  categories: readonly Option[];
  services: readonly Option[];
  mayWrite: boolean;
  change: (product: Product, changes: ProductWrite) => Promise<unknown>;
}

function Picture({ product }: { product: Product }) {
  const image = product.images[0];
  return (
    <span className="flex size-9 shrink-0 items-center justify-center overflow-hidden rounded-md border border-line bg-sunken">
      {image ? (
        <img src={new URL(image.url).pathname} alt="" loading="lazy" className="size-full object-cover" />
      ) : (
        <ImageOff className="size-4 text-soft" aria-hidden />
      )}
    </span>
  );
}

export function productColumns({ t, categories, services, mayWrite, change }: Given): Column<Product>[] {
  const when = (product: Product) => mayWrite && !product.deleted_at;
  return [
    {
      id: 'name',
      header: t('fields.name'),
      kind: 'text',
      primary: true,
      width: 280,
      sortable: true,
      filterable: true,
      cell: (product) => (
        <span className="flex items-center gap-3">
          <Picture product={product} />
          <span className="truncate font-medium">{product.name}</span>
        </span>
      ),
      edit: { input: 'text', schema: name, when, save: (product, value) => change(product, { name: value }) },
    },
    {
      id: 'sku',
      header: t('fields.sku'),
      kind: 'text',
      width: 112,
      filterable: true,
      edit: {
        input: 'text',
        schema: sku,
        when,
        save: (product, value) => change(product, { sku: value || (null as unknown as undefined) }),
      },
    },
    {
      id: 'category_id',
      exported: 'category',
      header: t('fields.category'),
      kind: 'reference',
      width: 144,
      filterable: true,
      choices: categories,
      phone: 'detail',
    },
    {
      id: 'price',
      header: t('fields.price'),
      kind: 'money',
      width: 112,
      sortable: true,
      filterable: true,
      phone: 'side',
      edit: { input: 'decimal', schema: price, when, save: (product, value) => change(product, { price: value }) },
    },
    {
      id: 'stock',
      header: t('fields.stock'),
      kind: 'number',
      width: 96,
      sortable: true,
      filterable: true,
      cell: (product) => (
        <span
          className={cn(
            'figures',
            product.stock === 0 && 'font-medium text-danger-strong',
            product.stock > 0 && product.stock < FEW && 'font-medium text-warn-strong',
          )}
        >
          {product.stock}
        </span>
      ),
      edit: {
        input: 'integer',
        schema: stock,
        when,
        save: (product, value) => change(product, { stock: Number(value) }),
      },
    },
    {
      id: 'status',
      header: t('fields.status'),
      kind: 'choice',
      width: 152,
      filterable: true,
      phone: 'detail',
      choices: ['active', 'out_of_stock', 'inactive', 'draft'].map((value) => ({ value, label: t(`status.${value}`) })),
      cell: ({ status }) => (
        <Badge tone={TONES[status]} dot>
          {t(`status.${status}`)}
        </Badge>
      ),
    },
    { id: 'sold', header: t('fields.sold'), kind: 'number', width: 88, sortable: true, filterable: true },
    {
      id: 'service_id',
      exported: 'service',
      header: t('fields.service'),
      kind: 'reference',
      filterable: true,
      hidden: true,
      choices: services,
    },
    {
      id: 'created_at',
      header: t('fields.created'),
      kind: 'date',
      width: 192,
      sortable: true,
      filterable: true,
      hidden: true,
    },
    {
      id: 'updated_at',
      header: t('fields.updated'),
      kind: 'date',
      width: 192,
      sortable: true,
      filterable: true,
      hidden: true,
    },
  ];
}
