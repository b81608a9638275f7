import { Bot, MessageSquare, ShieldCheck, ShieldOff, ShoppingCart, UserRound, type LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemState, State } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Segments } from '@/components/ui/segments';
import { Skeleton } from '@/components/ui/skeleton';
import { usePermission } from '@/lib/auth/me';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format/use-format';
import { moments, type Moment, type MomentKind } from '../moments';
import { useConsents, useMessagesOf, useOrdersOf } from '../queries';

const SHOWS = ['all', 'message', 'order', 'consent'] as const;

/** What happened with a client, the latest first: what was said, bought, allowed and forbidden. */
export function Timeline({ client }: { client: string }) {
  const { t } = useTranslation(['clients', 'common']);
  const may = usePermission();
  const format = useFormat();
  const [show, setShow] = useState<'all' | MomentKind>('all');
  const consents = useConsents(client);
  const orders = useOrdersOf(client, may('orders:read'));
  const { chats, messages } = useMessagesOf(client, may('chats:read'));
  const failed = [consents, orders, chats, messages].find(({ isError }) => isError);
  const waiting = [consents, orders, chats, messages].some(({ isLoading }) => isLoading);
  if (waiting)
    return (
      <div role="status" className="flex flex-col gap-4">
        <span className="sr-only">{t('loading', { ns: 'common' })}</span>
        <Skeleton className="h-12" />
        <Skeleton className="h-12" />
        <Skeleton className="h-12" />
      </div>
    );
  if (failed) return <ProblemState error={failed.error} onRetry={() => void failed.refetch()} />;
  const more = messages.hasNextPage && (show === 'all' || show === 'message');
  const shown = moments({
    messages: messages.data?.pages.flatMap((page) => page.data) ?? [],
    more,
    orders: orders.data?.data ?? [],
    consents: consents.data?.history ?? [],
  }).filter(({ kind }) => show === 'all' || kind === show);
  return (
    <section aria-label={t('side.timeline')} className="flex flex-col gap-4">
      <Segments
        label={t('timeline.show')}
        value={show}
        onChange={setShow}
        choices={SHOWS.map((value) => ({ value, label: t(`timeline.${value}`) }))}
      />
      {shown.length === 0 && <State icon={MessageSquare} title={t('timeline.none')} text={t('timeline.none_text')} />}
      {days(shown, (at) => format.date(at)).map(([day, those]) => (
        <div key={day}>
          <h3 className="mb-2 text-xs font-semibold text-soft">{day}</h3>
          <ol className="flex flex-col gap-1">
            {those.map((moment) => (
              <Line key={moment.id} moment={moment} />
            ))}
          </ol>
        </div>
      ))}
      {more && (
        <Button busy={messages.isFetchingNextPage} onClick={() => void messages.fetchNextPage()}>
          {t('timeline.earlier')}
        </Button>
      )}
    </section>
  );
}

function days(all: Moment[], date: (at: string) => string): [string, Moment[]][] {
  const found = new Map<string, Moment[]>();
  for (const moment of all) {
    const day = date(moment.at);
    found.set(day, [...(found.get(day) ?? []), moment]);
  }
  return [...found];
}

const AUTHORS: Record<string, LucideIcon> = { client: MessageSquare, assistant: Bot, person: UserRound };

function Line({ moment }: { moment: Moment }) {
  const { t } = useTranslation(['clients', 'ordering']);
  const format = useFormat();
  switch (moment.kind) {
    case 'message': {
      const { chat_id, message } = moment.said;
      const ours = message.author !== 'client';
      return (
        <Entry icon={AUTHORS[message.author] ?? Bot} at={moment.at} to={`/chats/${chat_id}`} soft={ours}>
          <span className="sr-only">{t(`timeline.by_${ours ? 'us' : 'client'}`)}: </span>
          <span className={cn('line-clamp-2 break-words', ours && 'text-soft')}>
            {message.text || t('timeline.no_text')}
          </span>
        </Entry>
      );
    }
    case 'order': {
      const { order } = moment;
      return (
        <Entry icon={ShoppingCart} at={moment.at} to={`/orders/${order.id}`}>
          <span className="font-medium">{t('timeline.ordered', { number: order.number })}</span>
          <span className="block text-soft">
            <span className="figures">{format.money(order.totals.total, order.totals.currency)}</span>
            {' · '}
            {t(`status.${order.status}`, { ns: 'ordering' })}
          </span>
        </Entry>
      );
    }
    case 'consent': {
      const { consent } = moment;
      const what = `${consent.purpose}_${consent.granted ? 'granted' : 'withdrawn'}`;
      return (
        <Entry icon={consent.granted ? ShieldCheck : ShieldOff} at={moment.at}>
          <span className="font-medium">{t(`consent.${what}`)}</span>
          <span className="block text-soft">
            {t(`consent.source.${consent.source}`, { defaultValue: consent.source })}
            {consent.note && ` · ${consent.note}`}
          </span>
        </Entry>
      );
    }
  }
}

interface EntryProps {
  icon: LucideIcon;
  at: string;
  to?: string;
  soft?: boolean;
  children: ReactNode;
}

function Entry({ icon: Icon, at, to, soft = false, children }: EntryProps) {
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
        <div className="flex items-start gap-3 py-2">{inside}</div>
      )}
    </li>
  );
}
