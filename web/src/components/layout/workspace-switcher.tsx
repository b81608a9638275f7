import { Building2, ChevronsUpDown, LayoutList } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { ask } from '@/lib/api/client';
import { connectedNumbersList } from '@/lib/api/generated';
import { useMe, useMembership, usePermission, useSwitchWorkspace } from '@/lib/auth/me';

function useNumber(workspace: string | undefined) {
  const may = usePermission();
  const { data } = useQuery({
    queryKey: ['numbers', workspace],
    queryFn: ({ signal }) => ask(connectedNumbersList({ signal })),
    enabled: workspace !== undefined && may('settings:read'),
    staleTime: 300_000,
  });
  return data?.data[0]?.phone;
}

/** The workspace everything happens in: its name and telephone number; others to go to. */
export function WorkspaceSwitcher() {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const current = useMembership();
  const number = useNumber(current?.id);
  const change = useSwitchWorkspace();
  const navigate = useNavigate();
  if (!me || !current) return null;
  const label = (
    <span className="flex min-w-0 flex-col items-start leading-tight">
      <span className="max-w-full truncate text-sm font-semibold">{current.name}</span>
      {number && <span className="text-xs text-soft figures">{number}</span>}
    </span>
  );
  return (
    <Menu
      align="start"
      heading={<span className="text-xs font-medium text-soft">{t('workspace.choose')}</span>}
      trigger={
        <Button look="quiet" className="h-12 max-w-full min-w-0 shrink px-2 sm:max-w-72">
          <span className="hidden size-8 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent-strong sm:flex">
            <Building2 />
          </span>
          <span className="sr-only">{t('workspace.one')}</span>
          {label}
          <ChevronsUpDown className="text-soft" />
        </Button>
      }
      entries={[
        ...me.workspaces.map((one) => ({
          label: one.name,
          icon: Building2,
          checked: one.id === current.id,
          act: () => {
            change(one.id);
            void navigate('/');
          },
        })),
        null,
        { label: t('workspace.all'), icon: LayoutList, to: '/workspaces' },
      ]}
    />
  );
}
