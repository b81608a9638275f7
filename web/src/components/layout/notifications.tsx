import { useQuery } from '@tanstack/react-query';
import { Bell, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { State } from '@/components/states/state';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { ask } from '@/lib/api/client';
import { chatsList } from '@/lib/api/generated';
import { useTroubleCount } from '@/lib/attention';
import { useMembership, usePermission } from '@/lib/auth/me';
import { useFormat } from '@/lib/format/use-format';

const SHOWN = 8;

/** Who waits for a person: the one thing a shop must not miss. */
export function Notifications() {
  const { t } = useTranslation();
  const format = useFormat();
  const may = usePermission();
  const workspace = useMembership()?.id;
  const { data } = useQuery({
    queryKey: ['chats', workspace, 'waiting'],
    queryFn: ({ signal }) => ask(chatsList({ query: { filter: 'status eq waiting', limit: SHOWN }, signal })),
    enabled: workspace !== undefined && may('chats:read'),
  });
  const trouble = useTroubleCount();
  if (!may('chats:read')) return null;
  const waiting = data?.data ?? [];
  const count = data?.total ?? 0;
  return (
    <Popover
      align="end"
      title={t('notifications.title')}
      className="w-88 p-4"
      trigger={
        <Button
          look="quiet"
          size="icon"
          className="relative"
          aria-label={
            [
              count > 0 && t('notifications.count', { count }),
              trouble > 0 && t('notifications.trouble', { count: trouble }),
            ]
              .filter(Boolean)
              .join(', ') || t('notifications.title')
          }
        >
          <Bell className="size-5!" />
          {count + trouble > 0 && (
            <span
              aria-hidden
              className="absolute end-1 top-1 min-w-4 rounded-full bg-danger-fill px-1 text-[0.625rem] leading-4 font-semibold text-white figures"
            >
              {count + trouble > 99 ? '99+' : count + trouble}
            </span>
          )}
        </Button>
      }
    >
      {trouble > 0 && (
        <Link
          to="/attention"
          className="mb-3 flex items-center gap-3 rounded-md bg-warn-soft p-3 text-sm font-medium text-warn-strong hover:underline"
        >
          <TriangleAlert className="size-4 shrink-0" aria-hidden />
          {t('notifications.trouble', { count: trouble })}
        </Link>
      )}
      {waiting.length === 0 ? (
        <State icon={Bell} title={t('notifications.none')} text={t('notifications.none_text')} className="px-2 py-6" />
      ) : (
        <ul className="-mx-2 flex flex-col">
          {waiting.map((chat) => (
            <li key={chat.id}>
              <Link to={`/chats/${chat.id}`} className="flex items-center gap-3 rounded-md p-2 hover:bg-hover">
                <Avatar name={chat.client?.name ?? chat.client?.phone ?? '?'} />
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{chat.client?.name ?? chat.client?.phone}</span>
                  <span className="block truncate text-muted">{chat.last?.text}</span>
                </span>
                {chat.last && <time className="shrink-0 text-xs text-muted">{format.relative(chat.last.at)}</time>}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
