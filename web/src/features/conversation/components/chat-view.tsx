import { ArrowLeft, Bot, Hand, PanelRight, UserRound } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useCommands, type Command } from '@/components/layout/commands';
import { ProblemState } from '@/components/states/state';
import { Avatar } from '@/components/ui/avatar';
import { Badge, type Tone } from '@/components/ui/badge';
import { Button, buttonStyle } from '@/components/ui/button';
import { Sheet } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import { Tooltip } from '@/components/ui/tooltip';
import { useMedia } from '@/hooks/use-media';
import { useShortcut } from '@/hooks/use-shortcut';
import { cn } from '@/lib/cn';
import type { ChatJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';
import { useOutgoing } from '../outgoing';
import { useChat, usePass } from '../queries';
import { viewOnly } from '../view';
import { useNameOf } from './chat-row';
import { ClientCard } from './client-card';
import { Composer } from './composer';
import { Thread } from './thread';

const BESIDE = '(min-width: 1280px)';
const CARD = 'shopme.chat-card';

const TONES: Record<string, Tone> = { waiting: 'bad', with_staff: 'info', active: 'good', closed: 'plain' };

/** A chat: what was said, the reply box below, the client's card beside. */
export function ChatView({ chat: id, alone }: { chat: string; alone: boolean }) {
  const { t } = useTranslation(['conversation', 'common']);
  const may = usePermission();
  const mayWrite = may('chats:write');
  const beside = useMedia(BESIDE);
  const { data: chat, isError, error, refetch } = useChat(id);
  const outgoing = useOutgoing(id);
  const reply = useRef<HTMLTextAreaElement>(null);
  const [kept, setKept] = useState(() => localStorage.getItem(CARD) !== 'shut');
  const [over, setOver] = useState(false);
  const open = beside ? kept : over;
  const setOpen = (next: boolean) => {
    if (!beside) return setOver(next);
    setKept(next);
    localStorage.setItem(CARD, next ? 'open' : 'shut');
  };
  const { takeOver, release } = usePassing(id);
  const write = useCallback(() => reply.current?.focus(), []);
  const active = chat?.status === 'active' || chat?.status === 'closed';
  useShortcut('r', write, mayWrite);
  useShortcut('t', takeOver, mayWrite && active);
  useShortcut('e', release, mayWrite && !active);
  useShortcut('i', () => setOpen(!open));
  useChatCommands({ mayWrite, active, write, takeOver, release });
  if (isError)
    return (
      <div className="flex flex-1 flex-col justify-center bg-sunken">
        <ProblemState error={error} onRetry={() => void refetch()} />
        <Link to="/chats" className={cn(buttonStyle(), 'self-center')}>
          {t('back')}
        </Link>
      </div>
    );
  return (
    <>
      <section aria-label={t('chat')} className="flex min-w-0 flex-1 flex-col">
        <Head chat={chat} alone={alone} open={open} onToggle={() => setOpen(!open)}>
          {mayWrite && chat && active && (
            <Button size="sm" aria-label={t('take_over')} onClick={takeOver}>
              <UserRound />
              <span className="hidden sm:inline">{t('take_over')}</span>
            </Button>
          )}
          {mayWrite && chat && !active && (
            <Button size="sm" aria-label={t('release')} onClick={release}>
              <Bot />
              <span className="hidden sm:inline">{t('release')}</span>
            </Button>
          )}
        </Head>
        <Thread chat={id} outgoing={outgoing} mayWrite={mayWrite} windowEnds={chat?.window_ends} />
        {chat && <Composer chat={chat} mayWrite={mayWrite} onSend={outgoing.send} reply={reply} />}
      </section>
      {chat && beside && open && (
        <aside aria-label={t('card.label')} className="w-80 shrink-0 quiet-scroll overflow-y-auto border-s border-line">
          <ClientCard chat={chat} />
        </aside>
      )}
      {chat && !beside && (
        <Sheet open={over} onClose={() => setOver(false)} title={t('card.label')}>
          <div className="-m-6">
            <ClientCard chat={chat} />
          </div>
        </Sheet>
      )}
    </>
  );
}

interface HeadProps {
  chat: ChatJson | undefined;
  alone: boolean;
  open: boolean;
  onToggle: () => void;
  children: React.ReactNode;
}

function Head({ chat, alone, open, onToggle, children }: HeadProps) {
  const { t } = useTranslation('conversation');
  const nameOf = useNameOf();
  const { search } = useLocation();
  const Title = alone ? 'h1' : 'h2';
  return (
    <header className="flex min-h-17 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-3">
      {alone && (
        <Link
          to={{ pathname: '/chats', search: viewOnly(search) }}
          aria-label={t('back')}
          className={cn(buttonStyle({ look: 'quiet', size: 'icon' }), '-ms-2')}
        >
          <ArrowLeft className="size-5! rtl:rotate-180" />
        </Link>
      )}
      {chat ? (
        <>
          <Avatar name={nameOf(chat)} className="size-10" />
          <div className="min-w-0 flex-1">
            <Title className="truncate text-base leading-5 font-semibold">{nameOf(chat)}</Title>
            <p className="mt-0.5 flex items-center gap-2 truncate text-sm text-soft figures">
              <Badge tone={TONES[chat.status]}>
                {chat.status === 'waiting' && <Hand className="size-3" aria-hidden />}
                {t(`status.${chat.status}`)}
              </Badge>
              <span className="hidden truncate sm:inline">
                {[chat.client?.phone, chat.client?.language?.toUpperCase()].filter(Boolean).join(' · ')}
              </span>
            </p>
          </div>
        </>
      ) : (
        <div className="flex flex-1 items-center gap-3">
          <Skeleton className="size-10 rounded-full" />
          <Skeleton className="h-4 w-40" />
        </div>
      )}
      <div className="flex items-center gap-2">
        {children}
        <Tooltip
          trigger={
            <Button
              look="quiet"
              size="icon"
              aria-label={t('card.toggle')}
              aria-expanded={open}
              onClick={onToggle}
              disabled={!chat}
            >
              <PanelRight className="size-5! rtl:-scale-x-100" />
            </Button>
          }
        >
          {t('card.toggle')}
        </Tooltip>
      </div>
    </header>
  );
}

function usePassing(chat: string) {
  const { t } = useTranslation('conversation');
  const { mutate: give } = usePass('assistant');
  const { mutate: take } = usePass('person');
  const takeOver = useCallback(() => take(chat), [take, chat]);
  const release = useCallback(
    () =>
      give(chat, {
        onSuccess: () => toast.done(t('released'), { action: { label: t('take_back'), act: () => take(chat) } }),
      }),
    [give, take, chat, t],
  );
  return { takeOver, release };
}

interface Deeds {
  mayWrite: boolean;
  active: boolean;
  write: () => void;
  takeOver: () => void;
  release: () => void;
}

function useChatCommands({ mayWrite, active, write, takeOver, release }: Deeds) {
  const { t } = useTranslation(['conversation', 'common']);
  useCommands(
    useMemo(() => {
      if (!mayWrite) return [];
      const group = t('nav.chats', { ns: 'common' });
      const pass: Command = active
        ? { id: 'chat-take-over', label: t('take_over'), group, icon: UserRound, keys: 't', run: takeOver }
        : { id: 'chat-release', label: t('release'), group, icon: Bot, keys: 'e', run: release };
      return [{ id: 'chat-reply', label: t('keys.reply'), group, keys: 'r', run: write }, pass];
    }, [t, mayWrite, active, write, takeOver, release]),
  );
}
