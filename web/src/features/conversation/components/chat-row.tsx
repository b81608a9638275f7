import { Bot, Hand, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/lib/cn';
import type { ChatJson } from '@/lib/api/generated';
import { useMoment } from '../use-moment';
import { viewOnly } from '../view';
import { plain } from './rich';

/** What a client is called: the name, else the number. */
export function useNameOf() {
  const { t } = useTranslation('conversation');
  return (chat: ChatJson | undefined) => chat?.client?.name || chat?.client?.phone || t('nobody');
}

/** A chat in the list: who, when, and what was said last. */
export function ChatRow({ chat, current }: { chat: ChatJson; current: boolean }) {
  const { t } = useTranslation('conversation');
  const nameOf = useNameOf();
  const moment = useMoment();
  const { search } = useLocation();
  const name = nameOf(chat);
  const waits = chat.status === 'waiting';
  return (
    <Link
      to={{ pathname: `/chats/${chat.id}`, search: viewOnly(search) }}
      aria-current={current ? 'page' : undefined}
      className={cn(
        'flex h-full items-center gap-3 border-b border-line px-4 outline-offset-[-2px]',
        current ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <Avatar name={name} className="size-10" />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex items-baseline justify-between gap-2">
          <span className={cn('truncate text-sm', chat.unanswered ? 'font-semibold' : 'font-medium')}>{name}</span>
          <time dateTime={chat.last_message_at} className="shrink-0 text-xs text-muted figures">
            {moment(chat.last_message_at)}
          </time>
        </span>
        <span className="flex items-center gap-2">
          <span className="flex min-w-0 flex-1 items-center gap-1 text-sm text-muted">
            <Speaker author={chat.last?.author} />
            <span className={cn('truncate', chat.unanswered && 'font-medium text-text')}>
              {plain(chat.last?.text ?? '')}
            </span>
          </span>
          {waits && (
            <Badge tone="bad">
              <Hand className="size-3" aria-hidden />
              {t('status.waiting_short')}
            </Badge>
          )}
          {!waits && chat.status === 'with_staff' && (
            <span className="text-second-strong">
              <UserRound className="size-4" aria-hidden />
              <span className="sr-only">{t('status.with_staff')}</span>
            </span>
          )}
          {chat.unanswered && !waits && (
            <span className="size-2.5 rounded-full bg-accent">
              <span className="sr-only">{t('unanswered')}</span>
            </span>
          )}
        </span>
      </span>
    </Link>
  );
}

function Speaker({ author }: { author: string | undefined }) {
  const { t } = useTranslation('conversation');
  if (author === 'assistant' || author === 'notice')
    return (
      <>
        <Bot className="size-4 shrink-0" aria-hidden />
        <span className="sr-only">{t(`author.${author}`)}:</span>
      </>
    );
  return author === 'staff' ? <span className="shrink-0">{t('you')}</span> : null;
}
