import { Box, CircleQuestionMark, FileText, Info, Wrench, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badge } from '@/components/ui/badge';
import type { KnowledgeHit } from '@/lib/api/generated';
import { useShopLanguages } from '../languages';

type Kind = KnowledgeHit['passage']['kind'];

const ICONS: Record<Kind, LucideIcon> = {
  document: FileText,
  faq: CircleQuestionMark,
  text: Info,
  service: Wrench,
  product: Box,
};

// Where what was found is looked after.
const PLACES: Record<Kind, (source: string) => string> = {
  document: (id) => `/knowledge?document=${id}`,
  faq: (id) => `/knowledge/questions?question=${id}`,
  text: () => '/settings/texts',
  service: (id) => `/services/${id}`,
  product: (id) => `/products?product=${id}`,
};

/** A passage that was found, what it comes from, and how it was found. */
export function Hit({ hit }: { hit: KnowledgeHit }) {
  const { t } = useTranslation('knowledge');
  const { named } = useShopLanguages();
  const { kind, source_id, title, body, language } = hit.passage;
  const Icon = ICONS[kind];
  return (
    <li className="rounded-md border border-line bg-surface p-4 shadow-raised">
      <div className="flex items-start gap-3">
        <Icon className="mt-0.5 size-4 shrink-0 text-soft" aria-hidden />
        <div className="min-w-0 flex-1">
          <Link
            to={PLACES[kind](source_id)}
            className="font-medium break-words underline-offset-4 hover:underline focus-visible:underline"
          >
            {title}
          </Link>
          <p className="mt-1 text-sm break-words whitespace-pre-line text-muted">{body}</p>
          <p className="mt-3 flex flex-wrap gap-2">
            <Badge tone="info">{t(`source.${kind}`)}</Badge>
            <Badge>{named(language)}</Badge>
            {hit.by.map((part) => (
              <Badge key={part}>{t(`by.${part}`)}</Badge>
            ))}
          </p>
        </div>
      </div>
    </li>
  );
}
