import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemState } from '@/components/states/state';
import { Sheet } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import type { Document } from '@/lib/api/generated';
import { useFormat } from '@/lib/format/use-format';
import { useShopLanguages } from '../languages';
import { useDocument, usePassages } from '../queries';
import { sizeOf } from './document-columns';
import { DocumentBadge, DocumentTrouble } from './document-state';

interface DocumentSheetProps {
  document: string | undefined;
  /** What can be done to it. */
  actions: (document: Document) => ReactNode;
  onClose: () => void;
}

/** A document beside the list: how it stands, and the passages that the assistant finds of it. */
export function DocumentSheet({ document, actions, onClose }: DocumentSheetProps) {
  const { t } = useTranslation(['knowledge', 'common']);
  const loaded = useDocument(document);
  const thing = loaded.data?.thing;
  return (
    <Sheet
      open={document !== undefined}
      onClose={onClose}
      title={thing?.name ?? t('loading', { ns: 'common' })}
      footer={thing && !thing.deleted_at && actions(thing)}
    >
      {loaded.isPending && <Skeleton className="h-48" />}
      {loaded.isError && !thing && <ProblemState error={loaded.error} onRetry={() => void loaded.refetch()} />}
      {thing && (
        <div className="flex flex-col gap-6">
          <DocumentTrouble document={thing} />
          <Facts document={thing} />
          <PassageList document={thing} />
        </div>
      )}
    </Sheet>
  );
}

function Facts({ document }: { document: Document }) {
  const { t } = useTranslation('knowledge');
  const format = useFormat();
  const { named } = useShopLanguages();
  const facts: [string, ReactNode][] = [
    [t('fields.status'), <DocumentBadge key="status" status={document.status} />],
    [t('fields.kind'), `${t(`kind.${document.kind}`)}, ${sizeOf(document.size, format)}`],
    [t('fields.language'), document.language ? named(document.language) : t('document.language_open')],
    [t('fields.created'), format.dateTime(document.created_at)],
  ];
  if (document.file_name) facts.splice(1, 0, [t('fields.file'), document.file_name]);
  if (document.source_url)
    facts.push([
      t('fields.source_url'),
      <a
        key="source"
        href={document.source_url}
        target="_blank"
        rel="noreferrer"
        className="text-second-strong underline underline-offset-4"
      >
        {document.source_url}
      </a>,
    ]);
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function PassageList({ document }: { document: Document }) {
  const { t } = useTranslation('knowledge');
  const passages = usePassages(document.id, document.status !== 'failed');
  if (document.status === 'failed' || passages.data?.length === 0) return null;
  const more = document.passages - (passages.data?.length ?? 0);
  return (
    <section aria-label={t('passages.title')}>
      <h3 className="text-base font-semibold">{t('passages.title')}</h3>
      <p className="mt-1 text-sm text-soft">{t('passages.text')}</p>
      {passages.isPending && <Skeleton className="mt-4 h-32" />}
      {passages.isError && <ProblemState error={passages.error} onRetry={() => void passages.refetch()} />}
      <ol className="mt-4 flex flex-col gap-3">
        {passages.data?.map(({ id, title, body }) => (
          <li key={id} className="rounded-md border border-line p-4 text-sm">
            <p className="font-medium break-words">{title}</p>
            <p className="mt-1 break-words whitespace-pre-line text-muted">{body}</p>
          </li>
        ))}
      </ol>
      {passages.data && more > 0 && <p className="mt-3 text-sm text-soft">{t('passages.more', { count: more })}</p>}
    </section>
  );
}
