import { useVirtualizer } from '@tanstack/react-virtual';
import { MessageSquare, Search, X } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemState, State } from '@/components/states/state';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Skeleton } from '@/components/ui/skeleton';
import { useDebounced } from '@/hooks/use-debounced';
import { cn } from '@/lib/cn';
import { useLiveState } from '@/lib/live/use-live';
import { SHOWS, useChats, useWaiting, type Show } from '../queries';
import { ChatRow } from './chat-row';
import { SearchResults } from './search-results';

export interface View {
  show: Show;
  q: string;
}

interface ChatListProps {
  chat: string | undefined;
  view: View;
  onView: (view: Partial<View>) => void;
  search: RefObject<HTMLInputElement | null>;
}

const ROW = 76;

export function ChatList({ chat, view, onView, search }: ChatListProps) {
  const { t } = useTranslation(['conversation', 'common']);
  const words = useDebounced(view.q.trim());
  const waiting = useWaiting().data ?? 0;
  return (
    <>
      <header className="flex flex-col gap-3 border-b border-line p-4">
        <div className="flex items-center justify-between gap-2">
          <h1 className="text-h3 font-semibold">{t('nav.chats', { ns: 'common' })}</h1>
          <LiveSign />
        </div>
        <div className="relative">
          <Search className="pointer-events-none absolute start-3 top-3 size-4 text-soft" aria-hidden />
          <Input
            ref={search}
            type="search"
            value={view.q}
            onChange={(event) => onView({ q: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              if (view.q) onView({ q: '' });
              else event.currentTarget.blur();
            }}
            aria-label={t('search')}
            placeholder={t('search')}
            className="ps-9 pe-9 [&::-webkit-search-cancel-button]:hidden"
          />
          {view.q && (
            <Button
              look="quiet"
              size="icon-sm"
              aria-label={t('search_clear')}
              className="absolute end-1 top-1"
              onClick={() => onView({ q: '' })}
            >
              <X />
            </Button>
          )}
        </div>
        {!words && (
          <div role="group" aria-label={t('show.label')} className="-m-1 flex quiet-scroll gap-1 overflow-x-auto p-1">
            {SHOWS.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={view.show === one}
                onClick={() => onView({ show: one })}
                className={cn(
                  'flex h-8 shrink-0 items-center gap-1.5 rounded-full border px-3 text-xs font-medium transition-colors',
                  view.show === one
                    ? 'border-accent-strong bg-accent-soft text-accent-strong'
                    : 'border-line text-muted hover:bg-hover',
                )}
              >
                {t(`show.${one}`)}
                {one === 'waiting' && waiting > 0 && <Badge tone="bad">{waiting}</Badge>}
              </button>
            ))}
          </div>
        )}
      </header>
      {words ? <SearchResults words={words} chat={chat} /> : <Chats show={view.show} chat={chat} />}
    </>
  );
}

function LiveSign() {
  const { t } = useTranslation('conversation');
  const state = useLiveState();
  const heard = state === 'live';
  return (
    <span role="status" className="flex items-center gap-1.5 text-xs text-muted">
      <span
        aria-hidden
        className={cn(
          'size-2 rounded-full',
          heard ? 'bg-accent' : 'animate-pulse bg-warn',
          state === 'off' && 'hidden',
        )}
      />
      {t(`live.${state}`)}
    </span>
  );
}

function Chats({ show, chat }: { show: Show; chat: string | undefined }) {
  const { t } = useTranslation(['conversation', 'common']);
  const box = useRef<HTMLElement>(null);
  const { data, isPending, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useChats(show);
  const chats = data?.chats ?? [];
  const rows = useVirtualizer({
    count: chats.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    getItemKey: (index) => chats[index]?.id ?? index,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const nearEnd = (shown.at(-1)?.index ?? 0) >= chats.length - 10;
  useEffect(() => {
    if (nearEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [nearEnd, hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (isPending) return <Waiting />;
  if (isError) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (chats.length === 0)
    return <State icon={MessageSquare} title={t(`none.${show}_title`)} text={t(`none.${show}_text`)} />;
  return (
    <nav ref={box} aria-label={t('list')} className="min-h-0 flex-1 quiet-scroll overflow-y-auto">
      <ul className="relative" style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const one = chats[index];
          return (
            one && (
              <li
                key={key}
                className="absolute inset-x-0 top-0"
                style={{ height: ROW, transform: `translateY(${start}px)` }}
              >
                <ChatRow chat={one} current={one.id === chat} />
              </li>
            )
          );
        })}
      </ul>
    </nav>
  );
}

function Waiting() {
  return (
    <div className="flex flex-col gap-5 p-4">
      {Array.from({ length: 7 }, (_, index) => (
        <div key={index} className="flex items-center gap-3">
          <Skeleton className="size-10 rounded-full" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-4 w-32" />
            <Skeleton className="h-3 w-full" />
          </div>
        </div>
      ))}
    </div>
  );
}
