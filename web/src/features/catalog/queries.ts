import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeRows, type RowFailure } from '@/components/data-table';
import { ask } from '@/lib/api/client';
import {
  categoriesList,
  productsBulk,
  productsCreate,
  productsDelete,
  productsGet,
  productsList,
  productsRestore,
  productsUpdate,
  servicesList,
  type Product,
  type ProductWrite,
} from '@/lib/api/generated';
import type { ListPage, ListQuery } from '@/lib/api/lists';
import { ifMatch, tagged } from '@/lib/api/tagged';

export const PRODUCTS = ['products'] as const;

export const listProducts = (query: ListQuery, signal?: AbortSignal) =>
  ask(productsList({ query, signal })) as Promise<ListPage<Product>>;

const options = (rows: { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }));

export function useCategoryOptions() {
  return useQuery({
    queryKey: ['categories', 'options'],
    queryFn: ({ signal }) => ask(categoriesList({ query: { limit: 200, sort: 'name', fields: 'id,name' }, signal })),
    select: (page) => options(page.data),
    staleTime: 60_000,
  });
}

export function useServiceOptions() {
  return useQuery({
    queryKey: ['services', 'options'],
    queryFn: ({ signal }) => ask(servicesList({ query: { limit: 200, sort: 'name', fields: 'id,name' }, signal })),
    select: (page) => options(page.data),
    staleTime: 60_000,
  });
}

/** A product as it is now, with the mark that tells whether somebody changes it meanwhile. */
export function useProduct(id: string | undefined) {
  return useQuery({
    queryKey: [...PRODUCTS, 'one', id],
    queryFn: ({ signal }) => tagged(productsGet({ path: { product: id! }, signal })),
    enabled: id !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
}

interface Change {
  id: string;
  changes: ProductWrite;
  etag?: string;
}

/** Changes a product; lists show it at once, and take it back if the server refuses. */
export function useChangeProduct() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, changes, etag }: Change) =>
      ask(productsUpdate({ path: { product: id }, body: changes, headers: ifMatch(etag) })),
    meta: { silent: true },
    onMutate: ({ id, changes }) =>
      changeRows<Product>(queries, PRODUCTS, (row) => (row.id === id ? ({ ...row, ...changes } as Product) : row)),
    onError: (_error, _change, putBack) => putBack?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: PRODUCTS }),
  });
}

export function useCreateProduct() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ProductWrite) => ask(productsCreate({ body })),
    meta: { silent: true },
    onSuccess: () => queries.invalidateQueries({ queryKey: PRODUCTS }),
  });
}

/** Deletes a product, or brings it back: either way it leaves the list it is looked at in. */
export function useMoveProduct(to: 'deleted' | 'shelf') {
  const queries = useQueryClient();
  return useMutation<unknown, Error, string, () => void>({
    mutationFn: (product) =>
      to === 'deleted' ? ask(productsDelete({ path: { product } })) : ask(productsRestore({ path: { product } })),
    onMutate: (id) => changeRows<Product>(queries, PRODUCTS, (row) => (row.id === id ? undefined : row)),
    onError: (_error, _id, putBack) => putBack?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: PRODUCTS }),
  });
}

type Deed = { delete: true } | { change: ProductWrite };

/** Does the same to many products. */
export function useBulkProducts() {
  const queries = useQueryClient();
  return async (ids: string[], deed: Deed): Promise<RowFailure[]> => {
    const body = 'delete' in deed ? { delete: ids } : { update: ids.map((id) => ({ id, ...deed.change })) };
    const { data } = await ask(productsBulk({ body }));
    await queries.invalidateQueries({ queryKey: PRODUCTS });
    return data
      .filter((row) => row.error)
      .map((row) => ({ id: row.id ?? ids[row.index] ?? '', message: row.error?.detail ?? '' }));
  };
}
