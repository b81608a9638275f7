import type { Document, DocumentWrite, Faq, FaqWrite } from '@/lib/api/generated';
import { z } from '@/lib/zod';

const MOST_OTHERS = 10;
const LONGEST_QUESTION = 500;

/** What the server takes: just under 10 MB. */
export const LARGEST_FILE = 10 * 1024 * 1024 - 64 * 1024;
export const ACCEPTED = '.pdf,.docx,.xlsx,.csv,.tsv,.txt,.md';

const address = z
  .string()
  .trim()
  .max(2_000, 'validation.too_long')
  .refine((text) => text === '' || /^https?:\/\/[^\s/]+/.test(text), 'validation.url');

/** Of a document that is there: its content is not among it. */
export const documentForm = z.object({
  name: z.string().trim().min(1, 'validation.required').max(200, 'validation.too_long'),
  /** Empty: it is found out. */
  language: z.string(),
  source_url: address,
});
export type DocumentForm = z.infer<typeof documentForm>;

export const pasteForm = documentForm.extend({
  text: z
    .string()
    .max(2_000_000, 'validation.too_long')
    .refine((text) => text.trim() !== '', 'validation.required'),
});
export type PasteForm = z.infer<typeof pasteForm>;

export const toDocumentForm = ({ name, language, language_given, source_url }: Document): DocumentForm => ({
  name,
  language: language_given ? (language ?? '') : '',
  source_url: source_url ?? '',
});

const changed = <F extends object>(form: F, before: F) =>
  Object.fromEntries(Object.entries(form).filter(([field, value]) => value !== before[field as keyof F])) as Partial<F>;

/** Only what differs from `before` is sent: what somebody else changed meanwhile stays. */
export function documentChanges(form: DocumentForm, before: DocumentForm): DocumentWrite {
  const { name, language, source_url } = changed(form, before);
  return {
    ...(name !== undefined && { name }),
    ...(language !== undefined && { language: language || null }),
    ...(source_url !== undefined && { source_url: source_url || null }),
  } as DocumentWrite; // null clears, which the description of the API does not say
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const faqForm = z.object({
  language: z.string(),
  question: z.string().trim().min(1, 'validation.required').max(LONGEST_QUESTION, 'validation.too_long'),
  /** One a line. */
  other_questions: z
    .string()
    .refine((text) => lines(text).length <= MOST_OTHERS, 'validation.too_many_lines')
    .refine((text) => lines(text).every((line) => line.length <= LONGEST_QUESTION), 'validation.too_long'),
  answer: z.string().trim().min(1, 'validation.required').max(3_500, 'validation.too_long'),
  active: z.boolean(),
});
export type FaqForm = z.infer<typeof faqForm>;

export const newFaq = (language: string, question: string): FaqForm => ({
  language,
  question,
  other_questions: '',
  answer: '',
  active: true,
});

export const toFaqForm = ({ language, question, other_questions, answer, active }: Faq): FaqForm => ({
  language,
  question,
  other_questions: other_questions.join('\n'),
  answer,
  active,
});

export const toFaq = ({ other_questions, ...form }: FaqForm): FaqWrite => ({
  ...form,
  other_questions: lines(other_questions),
});

export function faqChanges(form: FaqForm, before: FaqForm): FaqWrite {
  const { other_questions, ...rest } = changed(form, before);
  return other_questions === undefined ? rest : { ...rest, other_questions: lines(other_questions) };
}
