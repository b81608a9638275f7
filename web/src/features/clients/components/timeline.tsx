import {
  Bot,
  MessageSquare,
  ShieldCheck,
  ShieldOff,
  ShoppingCart,
  StickyNote,
  Trash2,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemState, State } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Segments } from '@/components/ui/segments';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { TimelineMoment } from '@/lib/api/generated';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format/use-format';
import { useMoveNote, useTimeline } from '../queries';
import { NoteForm } from './note-form';

const SHOWS = ['all', 'message', 'order', 'consent', 'note'] as const;

interface TimelineProps {
  client: string;
  readOnly: boolean;
}

/** What happened with a client, the latest first: what was said, bought, allowed and noted down. */
export function Timeline({ client, readOnly }: TimelineProps) {
  const { t } = useTranslation(['clients', 'common']);
  const [show, setShow] = useState<(typeof SHOWS)[number]>('all');
  return (
    <section aria-label={t('side.timeline')} className="flex flex-col gap-4">
      {!readOnly && <NoteForm client={client} />}
      <Segments
        label={t('timeline.show')}
        value={show}
        onChange={setShow}
        choices={SHOWS.map((value) => ({ value, label: t(`timeline.${value}`) }))}
      />
      <Moments client={client} kind={show === 'all' ? undefined : show} readOnly={readOnly} />
    </section>
  );
}

function Moments({ client, kind, readOnly }: TimelineProps & { kind: string | undefined }) {
  const { t } = useTranslation(['clients', 'common']);
  const format = useFormat();
  const timeline = useTimeline(client, kind);
  if (timeline.isPending)
    return (
      <div role="status" className="flex flex-col gap-4">
        <span className="sr-only">{t('loading', { ns: 'common' })}</span>
        <Skeleton className="h-12" />
        <Skeleton className="h-12" />
        <Skeleton className="h-12" />
      </div>
    );
  if (timeline.isError) return <ProblemState error={timeline.error} onRetry={() => void timeline.refetch()} />;
  const { pages } = timeline.data;
  const moments = pages.flatMap((page) => page.data);
  return (
    <>
      {moments.length === 0 && <State icon={MessageSquare} title={t('timeline.none')} text={t('timeline.none_text')} />}
      {days(moments, (at) => format.date(at)).map(([day, those]) => (
        <div key={day}>
          <h3 className="mb-2 text-xs font-semibold text-soft">{day}</h3>
          <ol className="flex flex-col gap-1">
            {those.map((moment) => (
              <Line key={moment.id} moment={moment} client={client} readOnly={readOnly} />
            ))}
          </ol>
        </div>
      ))}
      {timeline.hasNextPage && (
        <Button busy={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {t('timeline.earlier')}
        </Button>
      )}
      {pages.some((page) => page.left_out.length > 0) && <p className="text-sm text-soft">{t('timeline.left_out')}</p>}
    </>
  );
}

function days(all: TimelineMoment[], date: (at: string) => string): [string, TimelineMoment[]][] {
  const found = new Map<string, TimelineMoment[]>();
  for (const moment of all) {
    const day = date(moment.at);
    found.set(day, [...(found.get(day) ?? []), moment]);
  }
  return [...found];
}

const AUTHORS: Record<string, LucideIcon> = { client: MessageSquare, assistant: Bot, staff: UserRound };

interface LineProps {
  moment: TimelineMoment;
  client: string;
  readOnly: boolean;
}

function Line({ moment: { id, at, message, order, consent, note }, client, readOnly }: LineProps) {
  const { t } = useTranslation(['clients', 'ordering']);
  const format = useFormat();
  if (message) {
    const ours = message.author !== 'client';
    return (
      <Entry icon={AUTHORS[message.author] ?? Bot} at={at} to={`/chats/${message.chat_id}`} soft={ours}>
        <span className="sr-only">{t(`timeline.by_${ours ? 'us' : 'client'}`)}: </span>
        <span className={cn('line-clamp-2 break-words', ours && 'text-soft')}>
          {message.text || t('timeline.no_text')}
        </span>
      </Entry>
    );
  }
  if (order)
    return (
      <Entry icon={ShoppingCart} at={at} to={`/orders/${id}`}>
        <span className="font-medium">{t('timeline.ordered', { number: order.number })}</span>
        <span className="block text-soft">
          <span className="figures">{format.money(order.total, order.currency)}</span>
          {' · '}
          {t(`status.${order.status}`, { ns: 'ordering' })}
        </span>
      </Entry>
    );
  if (consent) {
    const what = `${consent.purpose}_${consent.granted ? 'granted' : 'withdrawn'}`;
    return (
      <Entry icon={consent.granted ? ShieldCheck : ShieldOff} at={at}>
        <span className="font-medium">{t(`consent.${what}`)}</span>
        <span className="block text-soft">
          {t(`consent.source.${consent.source}`, { defaultValue: consent.source })}
          {consent.note && ` · ${consent.note}`}
        </span>
      </Entry>
    );
  }
  if (note)
    return (
      <Entry icon={StickyNote} at={at} aside={!readOnly && <DeleteNote client={client} note={id} />}>
        <span className="break-words whitespace-pre-line">{note.text}</span>
        <span className="block text-soft">
          {note.author ? t('note.by', { author: note.author }) : t('note.by_nobody')}
        </span>
      </Entry>
    );
  return null;
}

function DeleteNote({ client, note }: { client: string; note: string }) {
  const { t } = useTranslation(['clients', 'common']);
  const remove = useMoveNote(client, 'deleted');
  const restore = useMoveNote(client, 'back');
  const removed = () =>
    toast.done(t('note.deleted'), {
      action: { label: t('undo', { ns: 'common' }), act: () => restore.mutate(note) },
    });
  return (
    <Button
      look="quiet"
      size="icon"
      aria-label={t('note.delete')}
      busy={remove.isPending}
      onClick={() => remove.mutateAsync(note).then(removed, () => undefined)}
    >
      <Trash2 />
    </Button>
  );
}

interface EntryProps {
  icon: LucideIcon;
  at: string;
  to?: string;
  soft?: boolean;
  /** A button of its own. */
  aside?: ReactNode;
  children: ReactNode;
}

function Entry({ icon: Icon, at, to, soft = false, aside, children }: EntryProps) {
  const format = useFormat();
  const inside = (
    <>
      <span
        className={cn(
          'flex size-8 shrink-0 items-center justify-center rounded-full',
          soft ? 'bg-sunken text-muted' : 'bg-accent-soft text-accent-strong',
        )}
      >
        <Icon className="size-4" aria-hidden />
      </span>
      <span className="min-w-0 flex-1 self-center text-sm">{children}</span>
      <time dateTime={at} className="shrink-0 pt-1.5 text-xs text-soft figures">
        {format.time(at)}
      </time>
    </>
  );
  return (
    <li>
      {to ? (
        <Link to={to} className="-mx-2 flex items-start gap-3 rounded-md p-2 hover:bg-sunken">
          {inside}
        </Link>
      ) : (
        <div className="flex items-start gap-3 py-2">
          {inside}
          {aside}
        </div>
      )}
    </li>
  );
}
