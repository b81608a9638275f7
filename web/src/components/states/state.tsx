import { CircleAlert, CloudOff, Compass, Lock, ShieldCheck, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button, buttonStyle } from '@/components/ui/button';
import { cn } from '@/lib/cn';
import { Problem } from '@/lib/api/problem';

interface StateProps {
  icon: LucideIcon;
  title: string;
  text?: ReactNode;
  actions?: ReactNode;
  tone?: 'plain' | 'bad';
  className?: string;
  role?: 'alert' | 'status';
}

/** A page or part that has nothing to show says why, and what to do. */
export function State({ icon: Icon, title, text, actions, tone = 'plain', className, role }: StateProps) {
  return (
    <div role={role} className={cn('flex flex-col items-center px-6 py-16 text-center', className)}>
      <span
        className={cn(
          'mb-4 flex size-12 items-center justify-center rounded-full',
          tone === 'bad' ? 'bg-danger-soft text-danger-strong' : 'bg-hover text-muted',
        )}
      >
        <Icon className="size-6" aria-hidden />
      </span>
      <p className="text-base font-semibold">{title}</p>
      {text !== undefined && <p className="mt-1 max-w-prose text-sm text-balance text-muted">{text}</p>}
      {actions !== undefined && <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}

/** What could not be fetched: refused, not there, out of reach, or broken. */
export function ProblemState({
  error,
  onRetry,
  className,
}: {
  error: unknown;
  onRetry?: () => void;
  className?: string;
}) {
  const { t } = useTranslation();
  const problem = Problem.from(error);
  if (problem.kind === 'second-factor-required') return <TwoFactorsState className={className} />;
  if (problem.status === 403) return <RefusedState className={className} />;
  if (problem.status === 404)
    return <State icon={Compass} title={t('errors.gone_title')} text={t('errors.gone_text')} className={className} />;
  const retry = onRetry && <Button onClick={onRetry}>{t('try_again')}</Button>;
  if (problem.status === 0)
    return (
      <State
        role="alert"
        icon={CloudOff}
        title={t('errors.unreachable_title')}
        text={t('errors.unreachable_text')}
        actions={retry}
        className={className}
      />
    );
  return (
    <State
      role="alert"
      tone="bad"
      icon={CircleAlert}
      title={t('errors.broken_title')}
      text={
        <>
          {problem.message || t('errors.unexpected')}
          {problem.correlationId && (
            <span className="mt-2 block text-xs">{t('errors.reference', { id: problem.correlationId })}</span>
          )}
        </>
      }
      actions={retry}
      className={className}
    />
  );
}

export function RefusedState({ className }: { className?: string }) {
  const { t } = useTranslation();
  return <State icon={Lock} title={t('errors.refused_title')} text={t('errors.refused_text')} className={className} />;
}

/** The workspace lets in only who came with two factors. */
function TwoFactorsState({ className }: { className?: string }) {
  const { t } = useTranslation();
  return (
    <State
      icon={ShieldCheck}
      title={t('errors.two_factors_title')}
      text={t('errors.two_factors_text')}
      actions={
        <Link to="/profile/security" className={buttonStyle({ look: 'primary' })}>
          {t('errors.two_factors_set_up')}
        </Link>
      }
      className={className}
    />
  );
}
