import { useTranslation } from 'react-i18next';
import { ProblemState } from '@/components/states/state';
import { Sheet } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import type { ActivityEntry } from '@/lib/api/generated';
import { useFormat } from '@/lib/format/use-format';
import { differences, type Difference } from '../difference';
import { useEntry } from '../queries';
import { useWords } from '../words';

interface EntrySheetProps {
  entry: string | undefined;
  onClose: () => void;
}

/** One deed, whole. */
export function EntrySheet({ entry: id, onClose }: EntrySheetProps) {
  const { t } = useTranslation(['audit', 'common']);
  const words = useWords();
  const loaded = useEntry(id);
  const entry = loaded.data;
  return (
    <Sheet
      open={id !== undefined}
      onClose={onClose}
      className="max-w-2xl"
      title={entry ? `${words.entity(entry.entity_type)} ${words.deed(entry.action)}` : t('loading', { ns: 'common' })}
      description={entry && t('entry.number', { number: entry.number })}
    >
      {loaded.isPending && <Skeleton className="h-96" />}
      {loaded.isError && !entry && <ProblemState error={loaded.error} onRetry={() => void loaded.refetch()} />}
      {entry && (
        <div className="flex flex-col gap-8">
          <Facts entry={entry} />
          <Changes changes={differences(entry)} />
        </div>
      )}
    </Sheet>
  );
}

function Facts({ entry }: { entry: ActivityEntry }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const words = useWords();
  const facts = [
    [t('fields.actor'), words.actor(entry.actor)],
    [t('fields.at'), format.dateTime(entry.at)],
    [t('fields.address'), entry.actor.address],
    [t('fields.action'), entry.action],
    [t('fields.entity_id'), entry.entity_id],
    [t('fields.hash'), entry.hash],
  ];
  return (
    <dl className="grid grid-cols-[5rem_1fr] gap-x-4 gap-y-2 text-sm sm:grid-cols-[8rem_1fr]">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Changes({ changes }: { changes: readonly Difference[] }) {
  const { t } = useTranslation('audit');
  const words = useWords();
  if (changes.length === 0) return <p className="text-sm text-soft">{t('entry.nothing')}</p>;
  return (
    <section aria-labelledby="changes">
      <h3 id="changes" className="mb-3 text-base font-semibold">
        {t('fields.changed')}
      </h3>
      <table className="w-full table-fixed text-start text-sm">
        <thead>
          <tr className="border-b border-line text-xs text-muted">
            <th scope="col" className="w-1/4 py-2 pe-3 text-start font-medium">
              {t('entry.field')}
            </th>
            <th scope="col" className="py-2 pe-3 text-start font-medium">
              {t('entry.before')}
            </th>
            <th scope="col" className="py-2 text-start font-medium">
              {t('entry.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field} className="border-b border-line align-top last:border-0">
              <th scope="row" className="py-2 pe-3 text-start font-medium break-words">
                {words.field(field)}
              </th>
              <td className="py-2 pe-3">
                <Value text={before} gone />
              </td>
              <td className="py-2">
                <Value text={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Value({ text, gone = false }: { text: string | undefined; gone?: boolean }) {
  const { t } = useTranslation('audit');
  if (text === undefined) return <span className="text-soft">{t('entry.empty')}</span>;
  const Mark = gone ? 'del' : 'ins';
  return (
    <Mark
      className={
        gone
          ? 'rounded-sm bg-danger-soft px-1 break-words whitespace-pre-wrap text-danger-strong'
          : 'rounded-sm bg-accent-soft px-1 break-words whitespace-pre-wrap text-accent-strong no-underline'
      }
    >
      {text}
    </Mark>
  );
}
