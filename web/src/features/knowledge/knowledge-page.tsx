import { CircleQuestionMark, FileText, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Page } from '@/components/layout/page';
import { PageTabs } from '@/components/layout/page-tabs';
import { RefusedState } from '@/components/states/state';
import { usePermission } from '@/lib/auth/me';

/** What the assistant knows beyond the catalogue, and what it finds there. */
export function KnowledgePage() {
  const { t } = useTranslation(['knowledge', 'common']);
  const title = t('nav.knowledge', { ns: 'common' });
  if (!usePermission()('prompts:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  return (
    <Page title={title} text={t('text')}>
      <PageTabs
        label={title}
        tabs={[
          { to: '/knowledge', label: t('tabs.documents'), icon: FileText },
          { to: '/knowledge/questions', label: t('tabs.questions'), icon: CircleQuestionMark },
          { to: '/knowledge/ask', label: t('tabs.ask'), icon: Search },
        ]}
      />
      <Outlet />
    </Page>
  );
}
