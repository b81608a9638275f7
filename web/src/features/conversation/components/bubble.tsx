import { Check, CheckCheck, CircleAlert, CircleHelp, Clock, Cog, RotateCcw, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { cn } from '@/lib/cn';
import type { MessageJson } from '@/lib/api/generated';
import type { Body, Shown } from '../content';
import type { Outgoing } from '../outgoing';
import { useMoments } from '../use-moment';
import { Said } from './said';

const BUBBLE: Record<string, string> = {
  client: 'border-line bg-surface rounded-ss-none',
  assistant: 'ms-auto border-accent-strong/20 bg-accent-soft rounded-se-none',
  notice: 'ms-auto border-accent-strong/20 bg-accent-soft rounded-se-none',
  staff: 'ms-auto border-second-strong/20 bg-second-soft rounded-se-none',
};

const frame = 'w-fit max-w-[85%] min-w-24 rounded-md border px-3 py-2 text-sm sm:max-w-[75%]';

interface BubbleProps {
  shown: Shown;
  /** The first of several of the same person. */
  first: boolean;
  found: boolean;
  /** Nothing when it cannot be sent again. */
  onResend?: () => void;
}

/** A message, who said it, how far it came and what made it. */
export function Bubble({ shown, first, found, onResend }: BubbleProps) {
  const { t } = useTranslation('conversation');
  const { message, body, reactions, edited, revoked } = shown;
  const ours = message.author !== 'client';
  return (
    <article aria-label={t(`author.${message.author}`)} className={cn('flex flex-col pb-1', first && 'pt-2')}>
      {first && ours && <p className="mb-1 text-end text-xs font-medium text-muted">{t(`author.${message.author}`)}</p>}
      <div className={cn(frame, BUBBLE[message.author], found && 'ring-2 ring-focus')}>
        {revoked ? <p className="text-muted italic">{t('revoked')}</p> : <Said message={message} body={body} />}
        <Meta at={message.at} edited={edited}>
          {ours && <Ticks status={message.status} />}
        </Meta>
      </div>
      {reactions.length > 0 && (
        <p
          className={cn(
            '-mt-1.5 w-fit rounded-full border border-line bg-surface px-2 text-sm',
            ours ? 'ms-auto me-2' : 'ms-2',
          )}
        >
          <span className="sr-only">{t('reacted')} </span>
          {reactions.join(' ')}
        </p>
      )}
      {message.origin && <Made by={message.origin.by} steps={message.origin.steps} />}
      {message.failure && (
        <Failed
          reason={message.failure.what}
          onAgain={message.status === 'failed' || message.status === 'unknown' ? onResend : undefined}
        />
      )}
    </article>
  );
}

/** A message of ours that the server has not confirmed yet. */
export function OutgoingBubble({
  outgoing,
  onAgain,
  onDrop,
}: {
  outgoing: Outgoing;
  onAgain: () => void;
  onDrop: () => void;
}) {
  const { t } = useTranslation(['conversation', 'common']);
  const { refused } = outgoing;
  return (
    <article aria-label={t('author.staff')} className="flex flex-col pb-1">
      <div className={cn(frame, BUBBLE.staff, 'whitespace-pre-wrap', !refused && 'opacity-80')}>
        {outgoing.text}
        <Meta at={outgoing.at}>
          <Ticks status={refused ? 'failed' : 'sending'} />
        </Meta>
      </div>
      {refused && (
        <Failed
          reason={
            refused.status === 0
              ? t('errors.unreachable_text', { ns: 'common' })
              : refused.message || t('errors.unexpected', { ns: 'common' })
          }
          onAgain={onAgain}
          onDrop={onDrop}
        />
      )}
    </article>
  );
}

function Meta({ at, edited, children }: { at: string; edited?: boolean; children: React.ReactNode }) {
  const { t } = useTranslation('conversation');
  const { time } = useMoments();
  return (
    <p className="mt-1 flex items-center justify-end gap-1 text-xs text-muted figures">
      {edited && <span>{t('edited')} ·</span>}
      <time dateTime={at}>{time(at)}</time>
      {children}
    </p>
  );
}

const TICKS: Record<string, [LucideIcon, string?]> = {
  sending: [Clock],
  queued: [Clock],
  sent: [Check],
  delivered: [CheckCheck],
  read: [CheckCheck, 'text-second-strong'],
  played: [CheckCheck, 'text-second-strong'],
  unknown: [CircleHelp, 'text-warn-strong'],
  failed: [CircleAlert, 'text-danger-strong'],
};

function Ticks({ status }: { status: string }) {
  const { t } = useTranslation('conversation');
  const [Icon, color] = TICKS[status] ?? [Clock];
  return (
    <span title={t(`tick.${status}`)} className={color}>
      <Icon className="size-3.5" aria-hidden />
      <span className="sr-only">{t(`tick.${status}`)}</span>
    </span>
  );
}

/** Which rules or tools produced an automatic answer. */
function Made({ by, steps }: { by: string; steps: readonly string[] }) {
  const { t } = useTranslation('conversation');
  const names = steps.map((step) => t(`step.${step}`, { defaultValue: step.replaceAll('_', ' ') }));
  return (
    <p className="mt-1 flex items-center justify-end gap-1 text-xs text-muted">
      <Cog className="size-3" aria-hidden />
      {[t(`origin.${by}`, { defaultValue: by }), names.join(', ')].filter(Boolean).join(': ')}
    </p>
  );
}

function Failed({ reason, onAgain, onDrop }: { reason: string; onAgain?: () => void; onDrop?: () => void }) {
  const { t } = useTranslation('conversation');
  return (
    <div className="ms-auto mt-1 flex max-w-[85%] flex-wrap items-center justify-end gap-2 text-xs text-danger-strong">
      <span className="text-end">{reason}</span>
      {onAgain && (
        <Button size="sm" className="h-7 px-2 text-xs" onClick={onAgain}>
          <RotateCcw />
          {t('send_again')}
        </Button>
      )}
      {onDrop && (
        <Button size="sm" look="quiet" className="h-7 px-2 text-xs" onClick={onDrop}>
          {t('discard')}
        </Button>
      )}
    </div>
  );
}

/** What happened rather than was said. */
export function EventLine({ message, body }: { message: MessageJson; body: Body }) {
  const { t } = useTranslation('conversation');
  const { time } = useMoments();
  const text = () => {
    if (body.kind === 'reaction')
      return body.emoji ? t('event.reaction', { emoji: body.emoji }) : t('event.reaction_back');
    if (body.kind === 'edit') return t('event.edit', { text: body.body });
    if (body.kind === 'revoke') return t('event.revoke');
    return body.kind === 'notice' ? body.body : message.text;
  };
  return (
    <p className="mx-auto w-fit max-w-[90%] rounded-md px-3 py-1.5 text-center text-xs text-muted">
      {text()} · <time dateTime={message.at}>{time(message.at)}</time>
    </p>
  );
}
