import { ChevronRight, MessageCircle, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommands } from '@/components/layout/commands';
import { Page } from '@/components/layout/page';
import { ProblemState, RefusedState, State } from '@/components/states/state';
import { buttonStyle } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import { useShortcut } from '@/hooks/use-shortcut';
import { usePermission } from '@/lib/auth/me';
import { Practice } from './components/practice';
import { StateBadge } from './components/state-badge';
import { useNumbers } from './queries';

/** The numbers that clients write to, and how each of them is. */
export function ChannelsPage() {
  const { t } = useTranslation(['whatsapp', 'common']);
  const navigate = useNavigate();
  const may = usePermission();
  const mayWrite = may('settings:write');
  const numbers = useNumbers();
  useShortcut('n', () => void navigate('/channels/new'), mayWrite);
  useCommands(
    useMemo(
      () =>
        mayWrite
          ? [
              {
                id: 'new-number',
                label: t('connect'),
                group: t('nav.channels', { ns: 'common' }),
                icon: Plus,
                keys: 'n',
                run: () => void navigate('/channels/new'),
              },
            ]
          : [],
      [mayWrite, navigate, t],
    ),
  );
  if (!may('settings:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  const connect = mayWrite && (
    <Link to="/channels/new" className={buttonStyle({ look: 'primary' })}>
      <Plus aria-hidden />
      {t('connect')}
    </Link>
  );
  return (
    <Page title={t('nav.channels', { ns: 'common' })} text={t('page_text')} actions={connect} className="max-w-4xl">
      <Practice />
      {numbers.isPending && <Skeleton className="h-24" />}
      {numbers.isError && <ProblemState error={numbers.error} onRetry={() => void numbers.refetch()} />}
      {numbers.data?.length === 0 && (
        <Card className="p-0">
          <State icon={MessageCircle} title={t('none')} text={t('none_text')} actions={connect} />
        </Card>
      )}
      {numbers.data && numbers.data.length > 0 && (
        <ul className="flex flex-col gap-4" aria-label={t('numbers')}>
          {numbers.data.map((number) => (
            <li key={number.id}>
              <Link
                to={`/channels/${number.id}`}
                className="flex items-center gap-4 rounded-md border border-line bg-surface p-4 shadow-raised hover:bg-hover md:p-6"
              >
                <span className="flex size-10 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent-strong">
                  <MessageCircle className="size-5" aria-hidden />
                </span>
                <span className="min-w-0 flex-1">
                  <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                    <span className="font-semibold figures">{number.phone}</span>
                    <StateBadge number={number} />
                  </span>
                  <span className="mt-1 block text-sm text-muted">
                    {number.stopped_reason ?? t('numbers_facts', { id: number.phone_number_id })}
                  </span>
                </span>
                <ChevronRight className="size-5 shrink-0 text-soft rtl:rotate-180" aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
