import { Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Avatar } from '@/components/ui/avatar';
import { buttonStyle } from '@/components/ui/button';
import { useFormat } from '@/lib/format/use-format';
import { useWaitingChats } from '../queries';

/** Who asked for a person and has none: the first thing to see to. */
export function WaitingClients() {
  const { t } = useTranslation('analytics');
  const format = useFormat();
  const { data } = useWaitingChats(true);
  if (!data || data.total === 0) return null;
  return (
    <section
      aria-labelledby="waiting"
      className="flex flex-wrap items-center gap-x-6 gap-y-4 rounded-md border border-danger/40 bg-danger-soft p-6"
    >
      <div className="flex min-w-0 flex-1 basis-56 items-center gap-3 text-danger-strong">
        <Hand className="size-6 shrink-0" aria-hidden />
        <h2 id="waiting" className="text-base font-semibold">
          {t('waiting.title', { count: data.total })}
        </h2>
      </div>
      <ul className="flex min-w-0 flex-wrap gap-2">
        {data.data.map((chat) => {
          const name = chat.client?.name || chat.client?.phone || '?';
          return (
            <li key={chat.id}>
              <Link
                to={`/chats/${chat.id}`}
                className="flex items-center gap-2 rounded-md border border-line bg-surface py-1.5 ps-2 pe-3 text-sm hover:bg-hover"
              >
                <Avatar name={name} className="size-7" />
                <span className="font-medium">{name}</span>
                <span className="text-muted">{format.relative(chat.last_message_at)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <Link to="/chats?show=waiting" className={buttonStyle({ look: 'primary' })}>
        {t('waiting.answer')}
      </Link>
    </section>
  );
}
