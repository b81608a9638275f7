import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeRows, type RowFailure } from '@/components/data-table';
import { ask } from '@/lib/api/client';
import {
  documentsDelete,
  documentsGet,
  documentsList,
  documentsPassages,
  documentsPaste,
  documentsProcess,
  documentsReplace,
  documentsRestore,
  documentsUpdate,
  documentsUpload,
  faqBulk,
  faqCreate,
  faqDelete,
  faqGet,
  faqList,
  faqRestore,
  faqUpdate,
  knowledgeAsk,
  type Document,
  type DocumentText,
  type DocumentWrite,
  type Faq,
  type FaqWrite,
} from '@/lib/api/generated';
import type { ListPage, ListQuery } from '@/lib/api/lists';
import { ifMatch, tagged } from '@/lib/api/tagged';

export const DOCUMENTS = ['documents'] as const;
export const FAQS = ['faqs'] as const;
const PASSAGES_SHOWN = 100;

export const listDocuments = (query: ListQuery, signal?: AbortSignal) =>
  ask(documentsList({ query, signal })) as Promise<ListPage<Document>>;

export const listFaqs = (query: ListQuery, signal?: AbortSignal) =>
  ask(faqList({ query, signal })) as Promise<ListPage<Faq>>;

/** A document as it is now, with the mark that tells whether somebody changes it meanwhile. */
export function useDocument(id: string | undefined) {
  return useQuery({
    queryKey: [...DOCUMENTS, 'one', id],
    queryFn: ({ signal }) => tagged(documentsGet({ path: { document: id! }, signal })),
    enabled: id !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
}

/** The first passages that a document was cut into, as they are found. */
export function usePassages(document: string, enabled: boolean) {
  return useQuery({
    queryKey: [...DOCUMENTS, 'passages', document],
    queryFn: ({ signal }) => ask(documentsPassages({ path: { document }, query: { limit: PASSAGES_SHOWN }, signal })),
    select: ({ data }) => data,
    enabled,
  });
}

// What becomes of a document is told by its status, which the server tells of as it changes.
function useDocumentDeed<V, A>(deed: (value: V) => Promise<A>, silent = false) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deed,
    meta: { silent },
    onSettled: () => queries.invalidateQueries({ queryKey: DOCUMENTS }),
  });
}

export const useUpload = () => useDocumentDeed((file: File) => ask(documentsUpload({ body: { file } })), true);

export const usePaste = () => useDocumentDeed((body: DocumentText) => ask(documentsPaste({ body })), true);

export const useChangeDocument = () =>
  useDocumentDeed(
    ({ id, changes, etag }: { id: string; changes: DocumentWrite; etag?: string }) =>
      ask(documentsUpdate({ path: { document: id }, body: changes, headers: ifMatch(etag) })),
    true,
  );

export const useReplaceFile = () =>
  useDocumentDeed(
    ({ id, file }: { id: string; file: File }) => ask(documentsReplace({ path: { document: id }, body: { file } })),
    true,
  );

export const useProcessAgain = () =>
  useDocumentDeed((document: string) => ask(documentsProcess({ path: { document } })));

/** Deletes a document, or brings it back: either way it leaves the list it is looked at in. */
export function useMoveDocument(to: 'deleted' | 'list') {
  const queries = useQueryClient();
  return useMutation<unknown, Error, string, () => void>({
    mutationFn: (document) =>
      to === 'deleted' ? ask(documentsDelete({ path: { document } })) : ask(documentsRestore({ path: { document } })),
    onMutate: (id) => changeRows<Document>(queries, DOCUMENTS, (row) => (row.id === id ? undefined : row)),
    onError: (_error, _id, putBack) => putBack?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: DOCUMENTS }),
  });
}

/** A question as it is now, with its mark. */
export function useFaq(id: string | undefined) {
  return useQuery({
    queryKey: [...FAQS, 'one', id],
    queryFn: ({ signal }) => tagged(faqGet({ path: { faq: id! }, signal })),
    enabled: id !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
}

interface FaqSave {
  /** Without one it is made new. */
  id?: string;
  body: FaqWrite;
  etag?: string;
}

/** Saves a question; lists show it at once, and take it back if the server refuses. */
export function useSaveFaq() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body, etag }: FaqSave) =>
      id ? ask(faqUpdate({ path: { faq: id }, body, headers: ifMatch(etag) })) : ask(faqCreate({ body })),
    meta: { silent: true },
    onMutate: ({ id, body }) => changeRows<Faq>(queries, FAQS, (row) => (row.id === id ? { ...row, ...body } : row)),
    onError: (_error, _save, putBack) => putBack?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: FAQS }),
  });
}

/** Deletes a question, or brings it back: either way it leaves the list it is looked at in. */
export function useMoveFaq(to: 'deleted' | 'list') {
  const queries = useQueryClient();
  return useMutation<unknown, Error, string, () => void>({
    mutationFn: (faq) => (to === 'deleted' ? ask(faqDelete({ path: { faq } })) : ask(faqRestore({ path: { faq } }))),
    onMutate: (id) => changeRows<Faq>(queries, FAQS, (row) => (row.id === id ? undefined : row)),
    onError: (_error, _id, putBack) => putBack?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: FAQS }),
  });
}

type Deed = { delete: true } | { active: boolean };

/** Does the same to many questions. */
export function useBulkFaqs() {
  const queries = useQueryClient();
  return async (ids: string[], deed: Deed): Promise<RowFailure[]> => {
    const body = 'delete' in deed ? { delete: ids } : { update: ids.map((id) => ({ id, active: deed.active })) };
    const { data } = await ask(faqBulk({ body }));
    await queries.invalidateQueries({ queryKey: FAQS });
    return data
      .filter((row) => row.error)
      .map((row) => ({ id: row.id ?? ids[row.index] ?? '', message: row.error?.detail ?? '' }));
  };
}

/** What the assistant would find for a question; nothing is asked for an empty one. */
export function useFound(question: string, language: string) {
  return useQuery({
    queryKey: ['knowledge', question, language],
    queryFn: ({ signal }) => ask(knowledgeAsk({ query: { q: question, language: language || undefined }, signal })),
    select: ({ data }) => data,
    enabled: question !== '',
    placeholderData: keepPreviousData,
    // What the shop knows may have changed since: a question that is asked again is asked anew.
    staleTime: 0,
    gcTime: 0,
  });
}
