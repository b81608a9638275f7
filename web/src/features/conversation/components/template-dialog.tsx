import { LayoutTemplate } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/form/field';
import { ProblemState, State } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import type { NewMessage, Template } from '@/lib/api/generated';
import { useTemplates } from '../queries';

interface TemplateDialogProps {
  number: string;
  language: string | null | undefined;
  onClose: () => void;
  onSend: (message: NewMessage, text: string) => void;
}

const filled = ({ body }: Template, values: string[]) =>
  body.replace(/\{\{(\d+)}}/g, (place, index: string) => values[Number(index) - 1]?.trim() || place);

const keyOf = ({ name, language }: Template) => `${name} ${language}`;

/** What may be said when the window is closed: one of Meta's approved templates. */
export function TemplateDialog({ number, language, onClose, onSend }: TemplateDialogProps) {
  const { t } = useTranslation(['conversation', 'common']);
  const { data, isPending, isError, error, refetch } = useTemplates(number);
  const [chosen, setChosen] = useState<string>();
  const [values, setValues] = useState<string[]>([]);
  // Those in the client's language first.
  const templates = (data ?? []).toSorted(
    (a, b) => Number(b.language.startsWith(language ?? '-')) - Number(a.language.startsWith(language ?? '-')),
  );
  const template = templates.find((one) => keyOf(one) === chosen) ?? templates[0];
  const places = Array.from({ length: template?.places ?? 0 }, (_, index) => index);
  const ready = template !== undefined && places.every((place) => values[place]?.trim());
  const send = () => {
    if (!template || !ready) return;
    const words = places.map((place) => values[place]?.trim() ?? '');
    onSend({ template: { name: template.name, language: template.language, values: words } }, filled(template, words));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('template.title')}
      description={t('template.text')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button look="primary" disabled={!ready} onClick={send}>
            {t('send')}
          </Button>
        </>
      }
    >
      {isPending && <Skeleton className="h-32" />}
      {isError && <ProblemState error={error} onRetry={() => void refetch()} className="py-6" />}
      {data?.length === 0 && (
        <State icon={LayoutTemplate} title={t('template.none_title')} text={t('template.none_text')} className="py-6" />
      )}
      {template && (
        <div className="flex flex-col gap-4">
          <Field label={t('template.which')}>
            {({ id }) => (
              <Select
                id={id}
                choices={templates.map((one) => ({
                  value: keyOf(one),
                  label: `${one.name.replaceAll('_', ' ')} (${one.language})`,
                }))}
                value={keyOf(template)}
                onChange={(next) => {
                  setChosen(next);
                  setValues([]);
                }}
              />
            )}
          </Field>
          {places.map((place) => (
            <Field key={place} label={t('template.place', { number: place + 1 })}>
              {({ id }) => (
                <Input
                  id={id}
                  value={values[place] ?? ''}
                  onChange={(event) => setValues(Object.assign([...values], { [place]: event.target.value }))}
                />
              )}
            </Field>
          ))}
          <div>
            <p className="mb-1.5 text-sm font-medium">{t('template.preview')}</p>
            <p className="rounded-md border border-line bg-sunken px-3 py-2 text-sm whitespace-pre-wrap">
              {filled(template, values)}
            </p>
          </div>
        </div>
      )}
    </Dialog>
  );
}
