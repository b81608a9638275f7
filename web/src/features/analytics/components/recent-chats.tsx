import { MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemState, State } from '@/components/states/state';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { CardHeader } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import { useFormat } from '@/lib/format/use-format';
import { useRecentChats } from '../queries';

export function RecentChats() {
  const { t } = useTranslation('analytics');
  const format = useFormat();
  const { data, isPending, isError, error, refetch } = useRecentChats(true);
  return (
    <section aria-labelledby="chats">
      <CardHeader
        title={<span id="chats">{t('chats.title')}</span>}
        actions={
          <Link to="/chats" className="shrink-0 rounded-sm text-sm font-medium text-second-strong hover:underline">
            {t('chats.all')}
          </Link>
        }
      />
      {isPending && <Skeleton className="h-28" />}
      {isError && <ProblemState error={error} onRetry={() => void refetch()} className="py-8" />}
      {data?.data.length === 0 && (
        <State
          icon={MessageSquare}
          title={t('chats.none')}
          text={t('chats.none_text')}
          className="rounded-md border border-line py-10"
        />
      )}
      {data && data.data.length > 0 && (
        <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {data.data.map((chat) => {
            const name = chat.client?.name || chat.client?.phone || t('top.unknown');
            return (
              <li key={chat.id}>
                <Link
                  to={`/chats/${chat.id}`}
                  className="flex h-full items-center gap-4 rounded-md border border-line bg-surface p-4 shadow-raised transition-colors hover:bg-hover"
                >
                  <Avatar name={name} className="size-10" />
                  <span className="min-w-0 flex-1">
                    <span className="flex items-baseline justify-between gap-2">
                      <span className="truncate font-medium">{name}</span>
                      <time dateTime={chat.last_message_at} className="shrink-0 text-xs text-muted">
                        {format.relative(chat.last_message_at)}
                      </time>
                    </span>
                    <span className="mt-0.5 flex items-center gap-2 text-sm text-muted">
                      <span className="min-w-0 flex-1 truncate">{chat.last?.text}</span>
                      {chat.status === 'waiting' && <Badge tone="bad">{t('chats.waiting')}</Badge>}
                    </span>
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
