import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '@/lib/api/client';
import { productImagesAdd, productImagesDelete, productImagesDescribe, productImagesOrder } from '@/lib/api/generated';
import { PRODUCTS } from './queries';

export const ACCEPTED = 'image/jpeg,image/png';
const LARGEST = 5 * 1024 * 1024;

/** Whether WhatsApp shows it. */
export const fits = (file: File) => ACCEPTED.split(',').includes(file.type) && file.size <= LARGEST;

/** Adds pictures in turn, so that they stand in the order in which they were chosen. */
export async function addPictures(product: string, files: readonly File[], tell?: (done: number) => void) {
  let done = 0;
  for (const file of files) {
    await ask(productImagesAdd({ path: { product }, body: file, headers: { 'Content-Type': file.type } }));
    tell?.(++done);
  }
}

/** What is done to a product's pictures is done at once, and tells the lists. */
export function usePictures(product: string) {
  const queries = useQueryClient();
  const settled = { onSettled: () => queries.invalidateQueries({ queryKey: PRODUCTS }) };
  return {
    add: useMutation({
      mutationFn: ({ files, tell }: { files: File[]; tell: (done: number) => void }) =>
        addPictures(product, files, tell),
      ...settled,
    }),
    order: useMutation({
      mutationFn: (images: string[]) => ask(productImagesOrder({ path: { product }, body: { images } })),
      ...settled,
    }),
    describe: useMutation({
      mutationFn: ({ image, alt }: { image: string; alt: string }) =>
        ask(productImagesDescribe({ path: { product, image }, body: { alt } })),
      ...settled,
    }),
    remove: useMutation({
      mutationFn: (image: string) => ask(productImagesDelete({ path: { product, image } })),
      ...settled,
    }),
  };
}
