import { MessageSquare, Search } from 'lucide-react';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useCommands } from '@/components/layout/commands';
import { RefusedState, State } from '@/components/states/state';
import { useMedia } from '@/hooks/use-media';
import { useShortcut } from '@/hooks/use-shortcut';
import { cn } from '@/lib/cn';
import { usePermission } from '@/lib/auth/me';
import { ChatList } from './components/chat-list';
import { ChatView } from './components/chat-view';
import { SHOWS, useChats } from './queries';
import { viewOnly } from './view';

const ROOMY = '(min-width: 768px)';

/** The conversations: list, chat and client side by side; on a phone one after the other. */
export function ChatsPage() {
  const { t } = useTranslation(['conversation', 'common']);
  const may = usePermission();
  const { chat } = useParams();
  const roomy = useMedia(ROOMY);
  const [view, setView] = useQueryStates({
    show: parseAsStringLiteral(SHOWS).withDefault('all'),
    q: parseAsString.withDefault(''),
  });
  const search = useRef<HTMLInputElement>(null);
  const title = t('nav.chats', { ns: 'common' });
  useEffect(() => {
    document.title = `${title} · ShopMe`;
  }, [title]);
  const walk = useWalk(view.show, chat);
  useShortcut('j', () => walk(1));
  useShortcut('k', () => walk(-1));
  useShortcut('/', () => search.current?.focus());
  useCommands(
    useMemo(
      () => [
        { id: 'chat-next', label: t('keys.next'), group: title, keys: 'j', run: () => walk(1) },
        { id: 'chat-previous', label: t('keys.previous'), group: title, keys: 'k', run: () => walk(-1) },
        {
          id: 'chat-search',
          label: t('keys.search'),
          group: title,
          icon: Search,
          keys: '/',
          run: () => search.current?.focus(),
        },
      ],
      [t, title, walk],
    ),
  );
  if (!may('chats:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  return (
    <div className="flex h-[calc(100dvh-var(--spacing-header))] min-h-96">
      {(roomy || !chat) && (
        <section
          aria-label={title}
          className={cn(
            'flex min-w-0 flex-1 flex-col border-line md:max-w-80 md:flex-none md:basis-72 md:border-e xl:basis-80',
          )}
        >
          <ChatList chat={chat} view={view} onView={(next) => void setView(next)} search={search} />
        </section>
      )}
      {chat ? (
        <ChatView key={chat} chat={chat} alone={!roomy} />
      ) : (
        roomy && (
          <State
            icon={MessageSquare}
            title={t('choose_title')}
            text={t('choose_text')}
            className="flex-1 justify-center bg-sunken"
          />
        )
      )}
    </div>
  );
}

/** To the next or previous chat of the list. */
function useWalk(show: (typeof SHOWS)[number], chat: string | undefined) {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { data } = useChats(show);
  const latest = useRef<(step: 1 | -1) => void>(() => undefined);
  useEffect(() => {
    latest.current = (step) => {
      const chats = data?.chats ?? [];
      const at = chats.findIndex(({ id }) => id === chat);
      const next = chats[at < 0 ? 0 : at + step];
      if (next) void navigate({ pathname: `/chats/${next.id}`, search: viewOnly(params.toString()) });
    };
  });
  const [walk] = useState(() => (step: 1 | -1) => latest.current(step));
  return walk;
}
