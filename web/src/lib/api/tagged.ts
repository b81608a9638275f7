import { ask } from './client';

/** A thing as it is now, with the mark that tells whether somebody changes it meanwhile. */
export interface Tagged<T> {
  thing: T;
  etag?: string;
}

/** What [ask] gives, with its ETag. */
export async function tagged<T>(
  operation: Promise<{ data?: T; error?: unknown; response?: Response }>,
): Promise<Tagged<T>> {
  const thing = await ask(operation);
  return { thing, etag: (await operation).response?.headers.get('etag') ?? undefined };
}

/** The header that lets a write happen only to the state with this mark. */
export const ifMatch = (etag: string | undefined) => (etag ? { 'If-Match': etag } : {});
