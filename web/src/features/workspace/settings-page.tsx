import { Bot, CreditCard, MessagesSquare, ScrollText, ShieldCheck, Store, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Page } from '@/components/layout/page';
import { PageTabs } from '@/components/layout/page-tabs';
import { RefusedState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Note } from '@/components/ui/note';
import { useMembership, usePermission, useWorkspace } from '@/lib/auth/me';
import { useSwitchOn } from './queries';

export { Answers } from './components/answers';
export { Danger } from './components/danger';
export { General } from './components/general';
export { Model } from './components/model';
export { Payment } from './components/payment';
export { Privacy } from './components/privacy';
export { Texts } from './components/texts';

/** All that is decided about the shop, part by part. */
export function SettingsPage() {
  const { t } = useTranslation(['workspace', 'common']);
  const may = usePermission();
  if (!may('settings:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  const tabs = [
    { to: '/settings', label: t('tabs.general'), icon: Store },
    { to: '/settings/answers', label: t('tabs.answers'), icon: MessagesSquare },
    { to: '/settings/model', label: t('tabs.model'), icon: Bot },
    { to: '/settings/texts', label: t('tabs.texts'), icon: ScrollText },
    { to: '/settings/payment', label: t('tabs.payment'), icon: CreditCard },
    { to: '/settings/privacy', label: t('tabs.privacy'), icon: ShieldCheck },
    ...(may('workspace:own') ? [{ to: '/settings/danger', label: t('tabs.danger'), icon: TriangleAlert }] : []),
  ];
  return (
    <Page title={t('nav.settings', { ns: 'common' })} text={t('page_text')} className="max-w-4xl">
      <PageTabs label={t('nav.settings', { ns: 'common' })} tabs={tabs} />
      <Resting />
      <Outlet />
    </Page>
  );
}

/** Says that the shop is switched off, and lets its owner switch it on. */
function Resting() {
  const { t } = useTranslation('workspace');
  const shop = useWorkspace();
  const own = usePermission()('workspace:own');
  const id = useMembership()?.id;
  const switchOn = useSwitchOn();
  if (!id || !shop || shop.status === 'active') return null;
  return (
    <Note tone="warn">
      <p className="font-semibold">{t(`status.${shop.status}`)}</p>
      <p>{t('status.text')}</p>
      {own && shop.status === 'inactive' && (
        <Button className="mt-3" busy={switchOn.isPending} onClick={() => switchOn.mutate({ id, on: true })}>
          {t('status.activate')}
        </Button>
      )}
    </Note>
  );
}
