import { FlaskConical, RotateCcw, Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Input } from '@/components/ui/input';
import { Note } from '@/components/ui/note';
import type { TurnJson } from '@/lib/api/generated';
import { useFormat } from '@/lib/format/use-format';
import { useModelAnswers, useTrial } from '../queries';
import type { PromptForm } from '../schema';
import { choicesOf, type Tap } from '../trial';

/** A chat with nobody: what the assistant would answer with the text as it is written now, saved or not. */
export function Trial({ prompt }: { prompt: string }) {
  const { t } = useTranslation('assistant');
  const { getValues } = useFormContext<PromptForm>();
  const trial = useTrial(prompt);
  const model = useModelAnswers();
  const [turns, setTurns] = useState<TurnJson[]>([]);
  const [state, setState] = useState<string>();
  const [said, setSaid] = useState('');
  const log = useRef<HTMLDivElement>(null);
  const waiting = trial.isPending ? trial.variables.message.text : undefined;
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [turns, waiting]);
  const say = (message: Tap) => {
    if (message.text.trim() === '' || trial.isPending) return;
    trial.mutate(
      { message, text: getValues('prompt_text'), state },
      {
        onSuccess: (answer) => {
          setTurns([...turns, ...answer.turns]);
          setState(answer.state);
          setSaid('');
        },
      },
    );
  };
  const again = () => {
    setTurns([]);
    setState(undefined);
  };
  return (
    <Card className="flex flex-col p-4 md:p-6">
      <CardHeader
        title={t('trial.title')}
        actions={
          turns.length > 0 && (
            <Button size="sm" onClick={again}>
              <RotateCcw />
              {t('trial.again')}
            </Button>
          )
        }
      />
      {model === false ? <Note>{t('trial.no_model')}</Note> : <p className="text-sm text-soft">{t('trial.text')}</p>}
      <div
        ref={log}
        role="log"
        aria-label={t('trial.title')}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has no mouse scrolls it by keys
        tabIndex={0}
        className="my-4 flex h-80 flex-col gap-3 overflow-y-auto rounded-md border border-line bg-sunken p-3"
      >
        {turns.length === 0 && waiting === undefined && (
          <p className="m-auto flex max-w-56 flex-col items-center gap-3 text-center text-sm text-muted">
            <FlaskConical className="size-6" aria-hidden />
            {t('trial.empty')}
          </p>
        )}
        {turns.map((turn, index) => (
          <Turn key={index} turn={turn} last={index === turns.length - 1 && !trial.isPending} onTap={say} />
        ))}
        {waiting !== undefined && (
          <>
            <Said>{waiting}</Said>
            <p role="status" className="text-sm text-muted">
              {t('trial.thinking')}
            </p>
          </>
        )}
      </div>
      <form
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          say({ text: said });
        }}
      >
        <Input
          aria-label={t('trial.say')}
          placeholder={t('trial.say')}
          maxLength={4096}
          autoComplete="off"
          value={said}
          onChange={(event) => setSaid(event.target.value)}
          className="min-w-0"
        />
        <Button type="submit" look="primary" size="icon" aria-label={t('trial.send')} busy={trial.isPending}>
          {!trial.isPending && <Send />}
        </Button>
      </form>
    </Card>
  );
}

function Said({ children }: { children: string }) {
  return (
    <p className="ms-8 self-end rounded-md bg-accent-soft px-3 py-2 text-sm break-words whitespace-pre-wrap">
      {children}
    </p>
  );
}

function Turn({ turn, last, onTap }: { turn: TurnJson; last: boolean; onTap: (tap: Tap) => void }) {
  const { t } = useTranslation('assistant');
  const format = useFormat();
  return (
    <>
      <Said>{turn.said}</Said>
      {turn.replies.map((reply, index) => (
        <div key={index} className="me-8 self-start rounded-md border border-line bg-surface px-3 py-2 text-sm">
          <p className="break-words whitespace-pre-wrap">{reply.text}</p>
          {choicesOf(reply).length > 0 && (
            <ul className="mt-2 flex flex-col gap-1">
              {choicesOf(reply).map(({ id, title }) => (
                <li key={id}>
                  <Button
                    size="sm"
                    className="w-full"
                    disabled={!last}
                    onClick={() => onTap({ text: title, choice: id })}
                  >
                    <span className="truncate">{title}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
      <p className="text-xs text-muted">
        {t(`trial.by.${turn.by}`, { defaultValue: turn.by })}
        {turn.steps.length > 0 && ` · ${turn.steps.join(', ')}`}
      </p>
      {last && turn.cart.length > 0 && (
        <p className="text-xs text-muted">
          {t('trial.cart', {
            lines: turn.cart
              .map(({ quantity, name, total }) => `${quantity} × ${name} (${format.money(total)})`)
              .join(', '),
          })}
        </p>
      )}
    </>
  );
}
