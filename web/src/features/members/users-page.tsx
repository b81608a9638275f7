import { KeyRound, Mail, UserPlus, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useCommands } from '@/components/layout/commands';
import { Page } from '@/components/layout/page';
import { PageTabs } from '@/components/layout/page-tabs';
import { RefusedState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { useShortcut } from '@/hooks/use-shortcut';
import { usePermission } from '@/lib/auth/me';
import { InviteDialog } from './components/invite-dialog';

/** Who works in this shop, who is asked to, and what each may do. */
export function UsersPage() {
  const { t } = useTranslation(['members', 'common']);
  const may = usePermission();
  const mayWrite = may('members:write');
  const [inviting, setInviting] = useState(false);
  useShortcut('n', () => setInviting(true), mayWrite);
  useCommands(
    useMemo(
      () =>
        mayWrite
          ? [
              {
                id: 'invite',
                label: t('invite.action'),
                group: t('nav.users', { ns: 'common' }),
                icon: UserPlus,
                keys: 'n',
                run: () => setInviting(true),
              },
            ]
          : [],
      [mayWrite, t],
    ),
  );
  if (!may('members:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  return (
    <Page
      title={t('title')}
      text={t('text')}
      actions={
        mayWrite && (
          <Button look="primary" onClick={() => setInviting(true)}>
            <UserPlus />
            {t('invite.action')}
          </Button>
        )
      }
    >
      <PageTabs
        label={t('title')}
        tabs={[
          { to: '/users', label: t('tabs.members'), icon: Users },
          { to: '/users/invitations', label: t('tabs.invitations'), icon: Mail },
          { to: '/users/roles', label: t('tabs.roles'), icon: KeyRound },
        ]}
      />
      <Outlet />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Page>
  );
}
