import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeRows } from '@/components/data-table';
import { ask } from '@/lib/api/client';
import {
  connectedNumbersList,
  modelGet,
  promptsAdd,
  promptsChange,
  promptsGet,
  promptsList,
  promptsRemove,
  promptsRestore,
  promptVersionsRollBack,
  promptVersionsRules,
  promptVersionsVersions,
  trialTrial,
  type PromptJson,
} from '@/lib/api/generated';
import type { ListPage, ListQuery } from '@/lib/api/lists';
import { ifMatch, tagged } from '@/lib/api/tagged';
import { useMembership, usePermission } from '@/lib/auth/me';
import type { PromptForm } from './schema';
import type { Tap } from './trial';

export const PROMPTS = ['prompts'] as const;

export const listPrompts = (query: ListQuery, signal?: AbortSignal) =>
  ask(promptsList({ query, signal })) as Promise<ListPage<PromptJson>>;

/** Those that count at the moment: one for each number that has its own, and one for the others. */
export function useActivePrompts() {
  return useQuery({
    queryKey: [...PROMPTS, 'active'],
    queryFn: ({ signal }) =>
      ask(promptsList({ query: { limit: 200, active: true, fields: 'id,title,reference_phone' } as never, signal })),
    select: ({ data }) => data,
  });
}

export function useNumbers() {
  const workspace = useMembership()?.id;
  const may = usePermission()('settings:read');
  return useQuery({
    queryKey: ['numbers', workspace],
    queryFn: ({ signal }) => ask(connectedNumbersList({ signal })),
    select: ({ data }) => data,
    enabled: may,
    staleTime: 300_000,
  });
}

/** Whether a model reads prompts at all; nothing for who may not know. */
export function useModelAnswers(): boolean | undefined {
  const may = usePermission()('settings:read');
  const { data } = useQuery({ queryKey: ['model'], queryFn: ({ signal }) => ask(modelGet({ signal })), enabled: may });
  return data && data.enabled && data.ready;
}

export function useRules() {
  return useQuery({
    queryKey: ['prompt-rules'],
    queryFn: ({ signal }) => ask(promptVersionsRules({ signal })),
    staleTime: Infinity,
  });
}

/** A prompt as it is now, with the mark that tells whether somebody changes it meanwhile. */
export function usePrompt(id: string | undefined) {
  return useQuery({
    queryKey: [...PROMPTS, 'one', id],
    queryFn: ({ signal }) => tagged(promptsGet({ path: { prompt: id! }, signal })),
    enabled: id !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
}

export function useVersions(id: string) {
  return useQuery({
    queryKey: [...PROMPTS, 'versions', id],
    queryFn: ({ signal }) => ask(promptVersionsVersions({ path: { prompt: id }, query: { limit: 100 }, signal })),
    select: ({ data }) => data,
  });
}

export function useAddPrompt() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ reference_phone, ...form }: PromptForm) =>
      ask(promptsAdd({ body: { ...form, reference_phone: reference_phone || undefined } })),
    meta: { silent: true },
    onSuccess: () => queries.invalidateQueries({ queryKey: PROMPTS }),
  });
}

interface Change {
  id: string;
  /** `reference_phone` empty: for every number without its own. */
  changes: Partial<PromptForm>;
  etag?: string;
}

export function useChangePrompt() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, changes, etag }: Change) => {
      const { reference_phone, ...rest } = changes;
      const number = reference_phone === undefined ? {} : { reference_phone: reference_phone || null };
      return tagged(
        promptsChange({ path: { prompt: id }, body: { ...rest, ...number } as never, headers: ifMatch(etag) }),
      );
    },
    onMutate: ({ id, changes }) =>
      changeRows<PromptJson>(queries, PROMPTS, (row) => (row.id === id ? { ...row, ...changes } : row)),
    onError: (_error, _change, putBack) => putBack?.(),
    meta: { silent: true },
    onSettled: () => queries.invalidateQueries({ queryKey: PROMPTS }),
  });
}

/** Deletes a prompt, or brings it back: either way it leaves the list it is looked at in. */
export function useMovePrompt(to: 'deleted' | 'list') {
  const queries = useQueryClient();
  return useMutation<unknown, Error, string, () => void>({
    mutationFn: (prompt) =>
      to === 'deleted' ? ask(promptsRemove({ path: { prompt } })) : ask(promptsRestore({ path: { prompt } })),
    onMutate: (id) => changeRows<PromptJson>(queries, PROMPTS, (row) => (row.id === id ? undefined : row)),
    onError: (_error, _id, putBack) => putBack?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: PROMPTS }),
  });
}

export function useRollBack(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, etag }: { version: number; etag?: string }) =>
      ask(promptVersionsRollBack({ path: { prompt: id, version }, headers: ifMatch(etag) })),
    onSettled: () => queries.invalidateQueries({ queryKey: PROMPTS }),
  });
}

/** Says something to the assistant where nobody hears it. */
export function useTrial(prompt: string) {
  return useMutation({
    mutationFn: ({ message, text, state }: { message: Tap; text: string; state: string | undefined }) =>
      ask(
        trialTrial({
          path: { prompt },
          body: { messages: [message], prompt_text: text.trim() ? text : undefined, state },
        }),
      ),
  });
}
