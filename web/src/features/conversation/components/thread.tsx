import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, LoaderCircle, MessageSquare } from 'lucide-react';
import { parseAsInteger, useQueryState } from 'nuqs';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemState, State } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { cn } from '@/lib/cn';
import { items, type Item } from '../content';
import type { useOutgoing } from '../outgoing';
import { useHistory, useOlder, useResend, type History } from '../queries';
import { useMoments } from '../use-moment';
import { Bubble, EventLine, OutgoingBubble } from './bubble';

interface ThreadProps {
  chat: string;
  outgoing: ReturnType<typeof useOutgoing>;
  mayWrite: boolean;
  windowEnds: string | undefined;
}

/** What was said, drawn as far as it is seen; older messages come in above without moving what is read. */
export function Thread(props: ThreadProps) {
  const { t } = useTranslation('conversation');
  const history = useHistory(props.chat);
  if (history.isPending) return <Waiting />;
  if (history.isError)
    return (
      <div className="flex flex-1 flex-col justify-center bg-sunken">
        <ProblemState error={history.error} onRetry={() => void history.refetch()} />
      </div>
    );
  if (history.data.messages.length === 0 && props.outgoing.waiting.length === 0)
    return (
      <State
        icon={MessageSquare}
        title={t('empty_title')}
        text={t('empty_text')}
        className="flex-1 justify-center bg-sunken"
      />
    );
  return <Lines {...props} history={history.data} />;
}

const guess = (item: Item | undefined) => (item?.kind === 'message' ? 76 : 44);

function Lines({ chat, outgoing, mayWrite, windowEnds, history }: ThreadProps & { history: History }) {
  const { t } = useTranslation('conversation');
  const { dayOf, day } = useMoments();
  const box = useRef<HTMLDivElement>(null);
  const { load, failed } = useOlder(chat);
  const resend = useResend(chat);
  const said = useMemo(() => items(history.messages, history.next === null, dayOf), [history, dayOf]);
  const known = useMemo(() => new Set(history.messages.map(({ id }) => id)), [history.messages]);
  const pending = outgoing.waiting.filter(({ id }) => id === undefined || !known.has(id));
  const count = said.length + pending.length;
  const [at] = useQueryState('at', parseAsInteger);
  const lines = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: (index) => guess(said[index]),
    getItemKey: (index) => said[index]?.key ?? pending[index - said.length]?.key ?? index,
    overscan: 6,
    paddingStart: 56,
    paddingEnd: 16,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: 80,
    // A chat opens at its end, or at the message that was sought.
    initialOffset: at === null ? Number.MAX_SAFE_INTEGER : 0,
  });
  const sought = useSought(at, history, said, load, (index) => lines.scrollToIndex(index, { align: 'center' }));
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    if (begun) return;
    if (sought === null) lines.scrollToEnd();
    setBegun(true);
  }, [begun, sought, lines]);
  // What stands below it may grow: who reads the end goes on to.
  const atEnd = useRef(at === null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 80;
    };
    const watch = new ResizeObserver(() => {
      if (atEnd.current) lines.scrollToEnd();
    });
    element.addEventListener('scroll', look);
    watch.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      watch.disconnect();
    };
  }, [lines]);
  const drawn = lines.getVirtualItems();
  const atTop = begun && (drawn[0]?.index ?? 99) < 8;
  useEffect(() => {
    if (atTop && history.next !== null && !failed) void load();
  }, [atTop, history.next, load, failed]);
  const away = begun && !lines.isAtEnd(200);
  const windowOpen = windowEnds !== undefined && new Date(windowEnds) > new Date();
  return (
    <div className="relative min-h-0 flex-1 bg-sunken">
      <div
        ref={box}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has no mouse scrolls it by keys
        tabIndex={0}
        role="region"
        aria-label={t('messages')}
        className="h-full overflow-y-auto outline-offset-[-2px]"
      >
        <ol className="relative mx-auto w-full max-w-3xl" style={{ height: lines.getTotalSize() }}>
          <li className="absolute inset-x-0 top-0 flex h-14 items-center justify-center text-xs text-muted">
            {history.next === null && t('beginning')}
            {history.next !== null && !failed && (
              <LoaderCircle className="size-4 animate-spin" aria-label={t('loading_older')} />
            )}
            {failed && (
              <Button size="sm" onClick={() => void load()}>
                {t('load_older')}
              </Button>
            )}
          </li>
          {drawn.map(({ index, key, start }) => {
            const item = said[index];
            const own = pending[index - said.length];
            return (
              <li
                key={key}
                ref={lines.measureElement}
                data-index={index}
                className="absolute inset-x-0 top-0 px-4"
                style={{ transform: `translateY(${start}px)` }}
              >
                {item?.kind === 'day' && (
                  <p className="py-3 text-center">
                    <span className="rounded-full border border-line bg-surface px-3 py-1 text-xs font-medium text-muted first-letter:uppercase">
                      {day(item.at)}
                    </span>
                  </p>
                )}
                {item?.kind === 'event' && <EventLine message={item.message} body={item.body} />}
                {item?.kind === 'message' && (
                  <Bubble
                    shown={item.shown}
                    first={item.first}
                    found={item.key === sought}
                    onResend={mayWrite && windowOpen ? () => resend.mutate(item.key) : undefined}
                  />
                )}
                {own && (
                  <OutgoingBubble
                    outgoing={own}
                    onAgain={() => outgoing.again(own)}
                    onDrop={() => outgoing.drop(own)}
                  />
                )}
              </li>
            );
          })}
        </ol>
      </div>
      <p role="log" className="sr-only">
        {history.messages.findLast(({ author }) => author === 'client')?.text}
      </p>
      {away && (
        <Button
          size="icon"
          aria-label={t('to_newest')}
          className="absolute end-4 bottom-4 rounded-full shadow-floating"
          onClick={() => lines.scrollToEnd({ behavior: 'smooth' })}
        >
          <ArrowDown />
        </Button>
      )}
    </div>
  );
}

/** The message that a search led to: older ones are fetched until it is there. */
function useSought(
  at: number | null,
  history: History,
  said: Item[],
  load: (limit: number) => Promise<void>,
  show: (index: number) => void,
): string | null {
  const message = at === null ? undefined : history.messages.find(({ seq }) => seq === at);
  const index = message ? said.findIndex(({ key }) => key === message.id) : -1;
  const shown = useRef<number | null>(null);
  useEffect(() => {
    if (at === null || shown.current === at) return;
    if (index >= 0) {
      shown.current = at;
      show(index);
    } else if (history.next !== null && (history.messages[0]?.seq ?? 0) > at) void load(200);
  }, [at, index, history, load, show]);
  return at === null ? null : (message?.id ?? '');
}

const WIDTHS = ['w-56', 'ms-auto w-72', 'w-40', 'ms-auto w-64', 'w-72', 'ms-auto w-48'];

function Waiting() {
  return (
    <div className="flex flex-1 flex-col justify-end gap-4 bg-sunken p-6">
      {WIDTHS.map((width) => (
        <Skeleton key={width} className={cn('h-12 rounded-md', width)} />
      ))}
    </div>
  );
}
