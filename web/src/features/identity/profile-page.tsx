import { MonitorSmartphone, ShieldCheck, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Page } from '@/components/layout/page';
import { PageTabs } from '@/components/layout/page-tabs';

/** One's own account: of no workspace, the same in all of them. */
export function ProfilePage() {
  const { t } = useTranslation('account');
  return (
    <Page title={t('title')} text={t('text')} className="max-w-4xl">
      <PageTabs
        label={t('title')}
        tabs={[
          { to: '/profile', label: t('tabs.profile'), icon: UserRound },
          { to: '/profile/security', label: t('tabs.security'), icon: ShieldCheck },
          { to: '/profile/devices', label: t('tabs.devices'), icon: MonitorSmartphone },
        ]}
      />
      <Outlet />
    </Page>
  );
}
