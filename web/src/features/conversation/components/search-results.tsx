import { SearchX } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { ProblemState, State } from '@/components/states/state';
import { Skeleton } from '@/components/ui/skeleton';
import { usePermission } from '@/lib/auth/me';
import { useFoundMessages, useFoundPeople } from '../queries';
import { useMoment } from '../use-moment';
import { ChatRow, useNameOf } from './chat-row';
import { plain } from './rich';

/** People of that name, and messages with these words, from all chats. */
export function SearchResults({ words, chat }: { words: string; chat: string | undefined }) {
  const { t } = useTranslation('conversation');
  const may = usePermission();
  const moment = useMoment();
  const nameOf = useNameOf();
  const view = Object.fromEntries(new URLSearchParams(useLocation().search));
  const people = useFoundPeople(words, may('clients:read'));
  const messages = useFoundMessages(words);
  if (messages.isError) return <ProblemState error={messages.error} onRetry={() => void messages.refetch()} />;
  if (messages.isPending || people.isLoading)
    return (
      <div className="flex flex-col gap-4 p-4">
        {Array.from({ length: 5 }, (_, index) => (
          <Skeleton key={index} className="h-10" />
        ))}
      </div>
    );
  const { found, total, total_is_exact } = messages.data;
  if (found.length === 0 && !people.data?.length)
    return <State icon={SearchX} title={t('found.none_title')} text={t('found.none_text', { words })} />;
  return (
    <div className="min-h-0 flex-1 quiet-scroll overflow-y-auto">
      {people.data && people.data.length > 0 && (
        <section aria-label={t('found.people')}>
          <h2 className="px-4 pt-4 pb-2 text-xs font-medium text-muted">{t('found.people')}</h2>
          <ul>
            {people.data.map((one) => (
              <li key={one.id} className="h-19">
                <ChatRow chat={one} current={one.id === chat} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {found.length > 0 && (
        <section aria-label={t('found.messages')}>
          <h2 className="px-4 pt-4 pb-2 text-xs font-medium text-muted">
            {t('found.count', { count: total, more: total_is_exact ? '' : '+' })}
          </h2>
          <ul>
            {found.map(({ message, chat: of }) => (
              <li key={message.id} className="border-b border-line">
                {of && (
                  <Link
                    to={{
                      pathname: `/chats/${of.id}`,
                      search: new URLSearchParams({ ...view, q: words, at: String(message.seq) }).toString(),
                    }}
                    className="flex flex-col gap-0.5 px-4 py-3 text-sm outline-offset-[-2px] hover:bg-hover"
                  >
                    <span className="flex items-baseline justify-between gap-2">
                      <span className="truncate font-medium">{nameOf(of)}</span>
                      <time dateTime={message.at} className="shrink-0 text-xs text-muted figures">
                        {moment(message.at)}
                      </time>
                    </span>
                    <span className="line-clamp-2 text-muted">
                      <Marked text={plain(message.text)} words={words} />
                    </span>
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words that were sought stand out; a long text begins shortly before the first of them. */
function Marked({ text, words }: { text: string; words: string }) {
  const pattern = new RegExp(`(${words.split(/\s+/).filter(Boolean).map(escaped).join('|')})`, 'giu');
  const first = text.search(pattern);
  const part = first > 60 ? `… ${text.slice(first - 40)}` : text;
  return part.split(pattern).map((piece, index) =>
    index % 2 === 1 ? (
      <mark key={index} className="rounded-sm bg-accent-soft px-0.5 font-medium text-accent-strong">
        {piece}
      </mark>
    ) : (
      <Fragment key={index}>{piece}</Fragment>
    ),
  );
}
