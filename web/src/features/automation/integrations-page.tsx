import { BookOpen, History, KeyRound, Webhook } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Page } from '@/components/layout/page';
import { PageTabs } from '@/components/layout/page-tabs';
import { RefusedState } from '@/components/states/state';
import { buttonStyle } from '@/components/ui/button';
import { usePermission } from '@/lib/auth/me';

/** Other programs: what they may do here, and what they are told. */
export function IntegrationsPage() {
  const { t } = useTranslation('automation');
  const may = usePermission();
  if (!may('members:read') && !may('webhooks:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  const hears = may('webhooks:read');
  return (
    <Page
      title={t('title')}
      text={t('text')}
      actions={
        <a href="/docs/reference" target="_blank" rel="noreferrer" className={buttonStyle({})}>
          <BookOpen />
          {t('docs')}
        </a>
      }
    >
      <PageTabs
        label={t('title')}
        tabs={[
          { to: '/integrations', label: t('tabs.tokens'), icon: KeyRound },
          ...(hears
            ? [
                { to: '/integrations/webhooks', label: t('tabs.webhooks'), icon: Webhook },
                { to: '/integrations/deliveries', label: t('tabs.deliveries'), icon: History },
              ]
            : []),
        ]}
      />
      <Outlet />
    </Page>
  );
}
