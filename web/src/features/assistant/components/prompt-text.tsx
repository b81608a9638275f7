import { useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field, useErrorText } from '@/components/form/field';
import { controlStyle } from '@/components/ui/input';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/cn';
import type { PromptForm } from '../schema';
import { parts, unknownIn } from '../variables';

interface PromptTextProps {
  variables: readonly string[];
  /** So many characters are read by a model. */
  readAtMost: number | undefined;
  readOnly: boolean;
}

// The marks lie behind the text: both are set alike, to the letter.
const TEXT = 'px-4 py-3 text-base leading-7 break-words whitespace-pre-wrap md:text-sm md:leading-7';

/** Where a prompt is written: variables are marked as they are typed, and put in at a press. */
export function PromptText({ variables, readAtMost, readOnly }: PromptTextProps) {
  const { t } = useTranslation('assistant');
  const format = useFormat();
  const errorText = useErrorText();
  const box = useRef<HTMLTextAreaElement>(null);
  const { register, setValue, getFieldState, formState } = useFormContext<PromptForm>();
  const text = useWatch<PromptForm, 'prompt_text'>({ name: 'prompt_text' });
  const unknown = unknownIn(text, variables);
  const { ref, ...registered } = register('prompt_text');
  const insert = (name: string) => {
    const area = box.current;
    const [from, to] = area ? [area.selectionStart, area.selectionEnd] : [text.length, text.length];
    const put = `{{${name}}}`;
    setValue('prompt_text', text.slice(0, from) + put + text.slice(to), { shouldDirty: true });
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(from + put.length, from + put.length);
    });
  };
  const count = readAtMost !== undefined && (
    <span className={cn('text-xs figures', text.length > readAtMost ? 'font-medium text-warn-strong' : 'text-soft')}>
      {t('text.count', { used: format.number(text.length), most: format.number(readAtMost) })}
    </span>
  );
  return (
    <div className="flex flex-col gap-2">
      <Field
        label={t('fields.text')}
        hint={t('text.hint')}
        error={errorText(getFieldState('prompt_text', formState).error?.message)}
        aside={count}
      >
        {({ id, invalid, describedBy }) => (
          <div className="relative min-h-80">
            <div aria-hidden className={cn(TEXT, 'min-h-80 border border-transparent text-transparent')}>
              {parts(text, variables).map(({ text: part, variable }, index) =>
                variable ? (
                  <mark
                    key={index}
                    className={cn(
                      'rounded-sm text-transparent',
                      variable.known ? 'bg-accent-soft' : 'bg-danger-soft underline decoration-danger decoration-wavy',
                    )}
                  >
                    {part}
                  </mark>
                ) : (
                  part
                ),
              )}
              {'\n'}
            </div>
            <textarea
              id={id}
              aria-invalid={invalid}
              aria-describedby={describedBy}
              readOnly={readOnly}
              {...registered}
              ref={(element) => {
                ref(element);
                box.current = element;
              }}
              className={cn(
                controlStyle,
                TEXT,
                'absolute inset-0 size-full resize-none overflow-hidden bg-transparent md:text-sm',
              )}
            />
          </div>
        )}
      </Field>
      {unknown.length > 0 && (
        <p role="status" className="text-sm text-danger-strong">
          {t('text.unknown', { count: unknown.length, names: unknown.map((name) => `{{${name}}}`).join(', ') })}
        </p>
      )}
      {readAtMost !== undefined && text.length > readAtMost && (
        <p role="status" className="text-sm text-warn-strong">
          {t('text.too_long', { most: format.number(readAtMost) })}
        </p>
      )}
      {!readOnly && (
        <div role="group" aria-label={t('text.insert')} className="flex flex-wrap items-center gap-2">
          <span className="text-sm text-soft" aria-hidden>
            {t('text.insert')}
          </span>
          {variables.map((name) => (
            <button
              key={name}
              type="button"
              title={t(`variable.${name}`, { defaultValue: name })}
              onClick={() => insert(name)}
              className="rounded-full border border-line bg-sunken px-3 py-1 text-xs font-medium text-muted hover:bg-hover hover:text-text"
            >
              {t(`variable.${name}`, { defaultValue: name })}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
