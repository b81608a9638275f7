import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { ask } from '@/lib/api/client';
import {
  modelChoose,
  modelGet,
  textsDelete,
  textsGet,
  textsList,
  textsWrite,
  workspacesActivate,
  workspacesChange,
  workspacesDeactivate,
  workspacesDelete,
  workspacesGet,
  workspacesList,
  workspacesOpen,
  workspacesRestore,
  type ModelBody,
  type TextJson,
  type WorkspaceBody,
} from '@/lib/api/generated';
import { ifMatch, tagged } from '@/lib/api/tagged';
import { useMembership } from '@/lib/auth/me';
import { workspace } from '@/lib/auth/workspace';

const shopChanged = (queries: QueryClient) =>
  Promise.all(
    ['workspace', 'workspaces', 'me', 'languages'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
  );

/** The workspace as it is now, with the mark that tells whether somebody changes it meanwhile. */
export function useShop() {
  const id = useMembership()?.id;
  return useQuery({
    queryKey: ['workspace', id, 'tagged'],
    queryFn: ({ signal }) => tagged(workspacesGet({ path: { workspace: id! }, signal })),
    enabled: id !== undefined,
    staleTime: 0,
  });
}

interface Change {
  id: string;
  changes: Partial<Record<keyof WorkspaceBody, unknown>>;
  etag?: string;
}

export function useChangeShop() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, changes, etag }: Change) =>
      tagged(
        workspacesChange({
          path: { workspace: id },
          body: changes as unknown as WorkspaceBody,
          headers: ifMatch(etag),
        }),
      ),
    meta: { silent: true },
    onSettled: () => shopChanged(queries),
  });
}

/** Lets the shop work, or rest. */
export function useSwitchOn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, on }: { id: string; on: boolean }) =>
      on
        ? ask(workspacesActivate({ path: { workspace: id } }))
        : ask(workspacesDeactivate({ path: { workspace: id } })),
    onSettled: () => shopChanged(queries),
  });
}

export function useDeleteShop() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask(workspacesDelete({ path: { workspace: id } })),
    onSettled: () => shopChanged(queries),
  });
}

export function useRestoreShop() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask(workspacesRestore({ path: { workspace: id } })),
    onSettled: () => shopChanged(queries),
  });
}

/** The workspaces of who is signed in; or those of theirs that are deleted. */
export function useMyShops(deleted: boolean) {
  return useQuery({
    queryKey: ['workspaces', { deleted }],
    queryFn: ({ signal }) => ask(workspacesList({ query: { limit: 200, deleted }, signal })),
    select: ({ data }) => data,
  });
}

/** Opens another shop that is its opener's, in the browser's time zone, and goes there. */
export function useOpenShop() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (form: { name: string; currency: string; default_language: string }) =>
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
      await queries.invalidateQueries({ queryKey: ['me'] });
      workspace.choose(id);
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    },
  });
}

const MODEL = ['model'] as const;

export function useModel() {
  return useQuery({ queryKey: MODEL, queryFn: ({ signal }) => ask(modelGet({ signal })) });
}

export function useChooseModel() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ModelBody) => ask(modelChoose({ body })),
    meta: { silent: true },
    onSuccess: (model) => queries.setQueryData(MODEL, model),
  });
}

const TEXTS = ['texts'] as const;

export function useTexts() {
  return useQuery({
    queryKey: TEXTS,
    queryFn: ({ signal }) => ask(textsList({ query: { limit: 200 }, signal })),
    select: ({ data }) => data,
  });
}

/** What the shop says on a topic, with the marks of each language. */
export function useTopic(topic: string, known: readonly TextJson[]) {
  const languages = known.filter((text) => text.topic === topic).map(({ language }) => language);
  return useQuery({
    queryKey: [...TEXTS, 'topic', topic],
    queryFn: async ({ signal }) =>
      new Map(
        await Promise.all(
          languages.map(
            async (language) => [language, await tagged(textsGet({ path: { topic, language }, signal }))] as const,
          ),
        ),
      ),
    staleTime: 0,
    gcTime: 0,
  });
}

interface Said {
  topic: string;
  language: string;
  /** Empty: nothing more is said. */
  body: string;
  etag?: string;
}

export function useSay() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ topic, language, body, etag }: Said): Promise<string | undefined> => {
      const [path, headers] = [{ topic, language }, ifMatch(etag)];
      if (body.trim() !== '') return (await tagged(textsWrite({ path, body: { body }, headers }))).etag;
      await ask(textsDelete({ path, headers }));
      return undefined;
    },
    meta: { silent: true },
    onSettled: () => queries.invalidateQueries({ queryKey: TEXTS, exact: true }),
  });
}
