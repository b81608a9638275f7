import { useTranslation } from 'react-i18next';
import type { ActivityEntry } from '@/lib/api/generated';

/** What the log knows of, as far as it is told in words. */
export const ENTITIES = [
  'category',
  'client',
  'document',
  'faq',
  'invitation',
  'language',
  'machine_token',
  'member',
  'model',
  'number',
  'order',
  'product',
  'prompt',
  'role',
  'service',
  'table',
  'table_view',
  'text',
  'webhook',
  'workspace',
] as const;

const plain = (word: string) => word.replaceAll('_', ' ');

/** Deeds, things and people of the log in words; what is new to us as it is called. */
export function useWords() {
  const { t } = useTranslation('audit');
  return {
    entity: (type: string) => t(`entity.${type}`, { defaultValue: plain(type) }),
    deed: (action: string) => {
      const verb = action.split('.').at(-1) ?? action;
      return t(`deed.${verb}`, { defaultValue: plain(verb) });
    },
    actor: ({ kind, name }: ActivityEntry['actor']) => name ?? t(`actor.${kind}`, { defaultValue: plain(kind) }),
    field: (name: string) => {
      const words = plain(name);
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
  };
}
