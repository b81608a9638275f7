import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNote } from '@/components/states/problem-note';
import { Card } from '@/components/ui/card';
import { Confirm } from '@/components/ui/confirm';
import { Switch } from '@/components/ui/switch';
import { toast } from '@/components/ui/toast';
import { Problem } from '@/lib/api/problem';
import { usePermission, useWorkspace } from '@/lib/auth/me';
import { useRequireTwoFactors } from '../queries';

/** Whether it takes two factors to come in. Nobody locks the door behind themselves: the server sees to that. */
export function TwoFactors() {
  const { t } = useTranslation('members');
  const may = usePermission();
  const workspace = useWorkspace();
  const require = useRequireTwoFactors(workspace?.id ?? '');
  const [asking, setAsking] = useState(false);
  if (!may('settings:write') || !workspace) return null;
  const change = (required: boolean) =>
    require
      .mutateAsync(required)
      .then(() => toast.done(t(required ? 'two_factors.on' : 'two_factors.off')))
      .catch(() => undefined);
  const problem = require.error && Problem.from(require.error);
  return (
    <Card className="flex flex-col gap-3 p-4">
      <div className="flex items-center gap-4">
        <span className="flex size-9 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent-strong">
          <ShieldCheck className="size-5" aria-hidden />
        </span>
        <div className="min-w-0 flex-1">
          <label htmlFor="two-factors" className="text-sm font-medium">
            {t('two_factors.label')}
          </label>
          <p className="text-sm text-soft">{t('two_factors.text')}</p>
        </div>
        <Switch
          id="two-factors"
          checked={workspace.require_second_factor}
          disabled={require.isPending}
          onChange={(on) => (on ? setAsking(true) : void change(false))}
        />
      </div>
      {problem && (
        <ProblemNote>
          {problem.kind === 'second-factor-required' ? (
            <>
              {t('two_factors.yours_first')}{' '}
              <Link to="/profile/security" className="font-medium underline">
                {t('two_factors.set_up')}
              </Link>
            </>
          ) : (
            problem.message
          )}
        </ProblemNote>
      )}
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('two_factors.ask')}
        description={t('two_factors.ask_text')}
        action={t('two_factors.require')}
        danger={false}
        onConfirm={() => change(true)}
      />
    </Card>
  );
}
