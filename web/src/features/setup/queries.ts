import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, send } from '@/lib/api/client';
import {
  categoriesCreate,
  categoriesList,
  chatsList,
  productsCreate,
  workspacesChange,
  workspacesOpen,
} from '@/lib/api/generated';
import { Problem } from '@/lib/api/problem';
import { workspace } from '@/lib/auth/workspace';
import type { ProductForm, ShopForm } from './schema';

export const WAITING = ['chats', 'any'] as const;

/** Opens a shop that is its opener's, in the browser's time zone. */
export function useOpenShop() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: ShopForm) =>
      ask(
        workspacesOpen({
          // What is left out is as usual.
          body: {
            ...form,
            languages: ['en', 'it', 'es', 'pt'],
            time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            cash_on_delivery: true,
          },
        }),
      ),
    meta: { silent: true },
    onSuccess: async ({ id }) => {
      workspace.choose(id);
      await queries.invalidateQueries();
    },
  });
}

export function useChangeShop(id: string | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ShopForm) => ask(workspacesChange({ path: { workspace: id! }, body })),
    meta: { silent: true },
    onSuccess: () => Promise.all(['workspace', 'me'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

/** The first product, its category if there is none of that name, and its picture. */
export function useFirstProduct() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ form, picture }: { form: ProductForm; picture: File | undefined }) => {
      const { category, stock, ...rest } = form;
      const { data } = await ask(categoriesList({ query: { limit: 200, fields: 'id,name' } }));
      const known = data.find(({ name }) => name.toLowerCase() === category.toLowerCase());
      const { id: category_id } = known ?? (await ask(categoriesCreate({ body: { name: category } })));
      const product = await ask(productsCreate({ body: { ...rest, stock: Number(stock), category_id } }));
      if (picture) await attach(product.id, picture, form.name);
      return product;
    },
    meta: { silent: true },
    onSuccess: () =>
      Promise.all(['products', 'categories', 'services'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

// The body is the picture itself.
async function attach(product: string, picture: File, alt: string) {
  const url = new URL(`/api/products/${product}/images`, window.location.origin);
  url.searchParams.set('alt', alt);
  const response = await send(
    new Request(url, { method: 'POST', headers: { 'Content-Type': picture.type }, body: picture }),
  );
  if (!response.ok) throw await Problem.of(response);
}

/** The first chat, as soon as somebody wrote. */
export function useFirstChat() {
  return useQuery({
    queryKey: WAITING,
    queryFn: ({ signal }) => ask(chatsList({ query: { limit: 1 }, signal })),
    select: ({ data }) => data[0],
  });
}
