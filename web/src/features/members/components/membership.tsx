import { useQueryClient } from '@tanstack/react-query';
import { DoorOpen, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { toast } from '@/components/ui/toast';
import { useMembership } from '@/lib/auth/me';
import { useLeave } from '../queries';
import { useRoleName } from '../role-name';

/** One's own place in the workspace, and the way out. Its last owner stays, and is told why. */
export function Membership({ lastOwner }: { lastOwner: boolean }) {
  const { t } = useTranslation('members');
  const mine = useMembership();
  const roleName = useRoleName();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = useLeave();
  const [asking, setAsking] = useState(false);
  if (!mine) return null;
  const gone = async () => {
    await leave.mutateAsync(mine.id);
    toast.done(t('leave.done', { workspace: mine.name }));
    await queries.invalidateQueries({ queryKey: ['me'] });
    void navigate('/');
  };
  return (
    <Card className="flex flex-wrap items-center justify-between gap-4" aria-labelledby="membership">
      <div className="min-w-0 flex-1 basis-72">
        <h2 id="membership" className="text-base font-semibold">
          {t('leave.title')}
        </h2>
        <p className="mt-1 text-sm text-soft">
          {t('leave.text', { workspace: mine.name, role: roleName(mine.role).toLowerCase() })}
        </p>
        {lastOwner && (
          <p id="last-owner" className="mt-2 flex items-start gap-2 text-sm text-warn-strong">
            <ShieldAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
            {t('leave.last_owner')}
          </p>
        )}
      </div>
      <Button
        disabled={lastOwner}
        aria-describedby={lastOwner ? 'last-owner' : undefined}
        onClick={() => setAsking(true)}
      >
        <DoorOpen />
        {t('leave.action')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('leave.ask', { workspace: mine.name })}
        description={t('leave.ask_text')}
        action={t('leave.action')}
        onConfirm={() => gone().catch(() => undefined)}
      />
    </Card>
  );
}
