import { useTranslation } from 'react-i18next';
import { Page } from '@/components/layout/page';
import { RefusedState } from '@/components/states/state';
import { usePermission } from '@/lib/auth/me';
import { Metrics } from './components/metrics';
import { RecentChats } from './components/recent-chats';
import { RecentOrders } from './components/recent-orders';
import { Revenue } from './components/revenue';
import { SetupCard } from './components/setup-card';
import { TopCards } from './components/top-cards';
import { WaitingClients } from './components/waiting-clients';

/** How the shop does and what is to be done, at a glance. */
export function DashboardPage() {
  const { t } = useTranslation(['analytics', 'common']);
  const may = usePermission();
  if (!may('analytics:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  return (
    <Page title={t('nav.dashboard', { ns: 'common' })} text={t('text')} className="gap-8">
      <SetupCard />
      {may('chats:read') && <WaitingClients />}
      <Metrics />
      <Revenue />
      <TopCards />
      {may('orders:read') && <RecentOrders />}
      {may('chats:read') && <RecentChats />}
    </Page>
  );
}
