import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '@/lib/api/client';
import {
  languagesAdd,
  languagesArrange,
  languagesChange,
  languagesDelete,
  languagesList,
  languagesRestore,
  workspacesChange,
  type LanguageJson,
} from '@/lib/api/generated';

const LANGUAGES = ['languages'] as const;
const SHOWN = [...LANGUAGES, { deleted: false }] as const;
type Languages = Awaited<ReturnType<typeof list>>;

const list = (deleted: boolean, signal?: AbortSignal) => ask(languagesList({ query: { limit: 200, deleted }, signal }));

export function useLanguages(deleted = false) {
  return useQuery({
    queryKey: [...LANGUAGES, { deleted }],
    queryFn: ({ signal }) => list(deleted, signal),
    select: ({ data }) => data,
  });
}

// What languages there are stands in the workspace too.
function useDeed<V>(deed: (value: V) => Promise<unknown>, silent = false) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deed,
    meta: { silent },
    onSettled: () => Promise.all([LANGUAGES, ['workspace']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

export const useAddLanguage = () => useDeed((code: string) => ask(languagesAdd({ body: { code } })), true);

export const useChangeLanguage = () =>
  useDeed(({ id, ...body }: { id: string; name?: string; active?: boolean }) =>
    ask(languagesChange({ path: { language: id }, body })),
  );

export const useDeleteLanguage = () => useDeed((language: string) => ask(languagesDelete({ path: { language } })));

export const useRestoreLanguage = () => useDeed((language: string) => ask(languagesRestore({ path: { language } })));

export const useMakeDefault = (shop: string | undefined) =>
  useDeed(({ code }: LanguageJson) =>
    ask(workspacesChange({ path: { workspace: shop! }, body: { default_language: code } })),
  );

/** Puts the languages into this order at once; if it is refused, the order before comes back. */
export function useArrange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (languages: string[]) => ask(languagesArrange({ body: { languages } })),
    onMutate: async (ids) => {
      await queries.cancelQueries({ queryKey: SHOWN });
      const before = queries.getQueryData<Languages>(SHOWN);
      if (before) {
        const data = [...before.data].sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
        queries.setQueryData(SHOWN, { ...before, data });
      }
      return () => queries.setQueryData(SHOWN, before);
    },
    onError: (_error, _ids, putBack) => putBack?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: LANGUAGES }),
  });
}
