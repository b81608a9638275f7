import { CircleCheck, MessageSquare, RotateCw, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '@/components/layout/page';
import { ProblemState, RefusedState } from '@/components/states/state';
import { Badge } from '@/components/ui/badge';
import { Button, buttonStyle } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { Kept, Unsettled } from '@/lib/api/generated';
import type { ListPage } from '@/lib/api/lists';
import { usePermission } from '@/lib/auth/me';
import { useFormat } from '@/lib/format/use-format';
import { useKept, useReplay, useResend, useUnsettled } from './trouble';

/** What went wrong and waits for a person: nothing is ever dropped in silence. */
export function AttentionPage() {
  const { t } = useTranslation(['whatsapp', 'common']);
  const may = usePermission();
  if (!may('chats:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  return (
    <Page title={t('nav.attention', { ns: 'common' })} text={t('text')} className="max-w-5xl gap-8">
      <Incoming kind="parked" />
      <Outgoing kind="unsettled" />
      <Outgoing kind="failed" />
      <Incoming kind="ignored" />
    </Page>
  );
}

function Incoming({ kind }: { kind: 'parked' | 'ignored' }) {
  const { t } = useTranslation('whatsapp');
  const format = useFormat();
  const mayWrite = usePermission()('chats:write');
  const list = useKept(kind);
  const replay = useReplay();
  const again = (id: number) => replay.mutate(id, { onSuccess: () => toast.done(t('parked.replayed')) });
  return (
    <Section kind={kind} list={list}>
      {(one: Kept) => (
        <Entry
          key={one.id}
          problem={one.problem}
          facts={[one.kind, format.dateTime(one.received_at), kind === 'parked' && t('tries', { count: one.attempts })]}
          payload={one.payload}
        >
          {kind === 'parked' && mayWrite && (
            <Button size="sm" onClick={() => again(one.id)}>
              <RotateCw />
              {t('parked.replay')}
            </Button>
          )}
        </Entry>
      )}
    </Section>
  );
}

function Outgoing({ kind }: { kind: 'unsettled' | 'failed' }) {
  const { t } = useTranslation('whatsapp');
  const format = useFormat();
  const mayWrite = usePermission()('chats:write');
  const list = useUnsettled(kind);
  const resend = useResend(kind);
  const again = (id: number) => resend.mutate(id, { onSuccess: () => toast.done(t('resent')) });
  return (
    <Section kind={kind} list={list}>
      {(one: Unsettled) => (
        <Entry key={one.id} problem={one.problem} facts={[format.dateTime(one.attempted_at)]}>
          <Link to={`/chats/${one.chat}`} className={buttonStyle({ size: 'sm' })}>
            <MessageSquare />
            {t('open_chat')}
          </Link>
          {mayWrite && (
            <Button size="sm" onClick={() => again(one.id)}>
              <RotateCw />
              {t('resend')}
            </Button>
          )}
        </Entry>
      )}
    </Section>
  );
}

interface Answer<Row> {
  data?: { pages: ListPage<Row>[] };
  isError: boolean;
  error: unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  refetch: () => unknown;
  fetchNextPage: () => unknown;
}

interface SectionProps<Row> {
  kind: 'parked' | 'ignored' | 'unsettled' | 'failed';
  list: Answer<Row>;
  children: (row: Row) => ReactNode;
}

function Section<Row>({ kind, list, children }: SectionProps<Row>) {
  const { t } = useTranslation('whatsapp');
  const rows = list.data?.pages.flatMap((page) => page.data) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <section aria-labelledby={kind} className="flex flex-col gap-3">
      <div>
        <h2 id={kind} className="flex items-center gap-2 text-base font-semibold">
          {t(`${kind}.title`)}
          {total > 0 && <Badge tone={kind === 'ignored' ? 'plain' : 'warn'}>{total}</Badge>}
        </h2>
        <p className="mt-1 text-sm text-soft">{t(`${kind}.text`)}</p>
      </div>
      {list.isError && !list.data && <ProblemState error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.isError && <Skeleton className="h-16" />}
      {list.data && rows.length === 0 && <Calm icon={CircleCheck}>{t('nothing')}</Calm>}
      {rows.length > 0 && (
        <ul
          aria-labelledby={kind}
          className="divide-y divide-line rounded-md border border-line bg-surface shadow-raised"
        >
          {rows.map(children)}
        </ul>
      )}
      {list.hasNextPage && (
        <Button className="self-start" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}

function Calm({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <p className="flex items-center gap-2 rounded-md border border-line px-4 py-3 text-sm text-soft">
      <Icon className="size-4 text-accent-strong" aria-hidden />
      {children}
    </p>
  );
}

interface EntryProps {
  problem: string;
  facts: (string | false)[];
  /** As it came. */
  payload?: unknown;
  children?: ReactNode;
}

function Entry({ problem, facts, payload, children }: EntryProps) {
  const { t } = useTranslation('whatsapp');
  return (
    <li className="flex flex-col gap-3 px-4 py-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1 basis-72">
          <p className="text-sm font-medium break-words">{problem}</p>
          <p className="text-sm text-soft">{facts.filter(Boolean).join(' · ')}</p>
        </div>
        <div className="flex flex-wrap gap-2">{children}</div>
      </div>
      {payload !== undefined && (
        <details className="text-sm">
          <summary className="w-fit cursor-pointer rounded-sm text-second-strong">{t('as_it_came')}</summary>
          <pre className="mt-2 max-h-72 overflow-auto rounded-md border border-line bg-sunken p-3 font-mono text-xs break-words whitespace-pre-wrap">
            {JSON.stringify(payload, null, 2)}
          </pre>
        </details>
      )}
    </li>
  );
}
