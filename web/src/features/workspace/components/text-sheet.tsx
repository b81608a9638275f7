import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { ProblemState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Sheet } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { TextJson } from '@/lib/api/generated';
import type { Tagged } from '@/lib/api/tagged';
import { usePermission } from '@/lib/auth/me';
import { z } from '@/lib/zod';
import { useSay, useTopic } from '../queries';
import { useLanguageNames } from './choices';
import { HoursHelper } from './hours-helper';

const said = z.record(z.string(), z.string().max(4000, 'validation.too_long'));
type Said = Record<string, string>;

interface TextSheetProps {
  topic: string;
  known: readonly TextJson[];
  languages: readonly string[];
  onClose: () => void;
}

/** What the shop says on a topic, in each of its languages. */
export function TextSheet({ topic, known, languages, onClose }: TextSheetProps) {
  const { t } = useTranslation(['workspace', 'common']);
  const readOnly = !usePermission()('settings:write');
  const loaded = useTopic(topic, known);
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const [round, setRound] = useState(0);
  const close = () => (dirty ? setAsking(true) : onClose());
  return (
    <>
      <Sheet
        open
        onClose={close}
        title={t(`topic.${topic}`)}
        description={t(`topic.${topic}_hint`)}
        footer={
          !readOnly && (
            <>
              <Button onClick={close}>{t('cancel', { ns: 'common' })}</Button>
              <Button type="submit" form="text" look="primary" disabled={!loaded.data}>
                {t('save', { ns: 'common' })}
              </Button>
            </>
          )
        }
      >
        {loaded.isPending && <Skeleton className="h-64" />}
        {loaded.isError && !loaded.data && <ProblemState error={loaded.error} onRetry={() => void loaded.refetch()} />}
        {loaded.data && (
          <Fields
            key={round}
            topic={topic}
            texts={loaded.data}
            languages={languages}
            readOnly={readOnly}
            onDirty={setDirty}
            onDone={onClose}
            onReload={async () => {
              await loaded.refetch();
              setDirty(false);
              setRound(round + 1);
            }}
          />
        )}
      </Sheet>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('discard.title', { ns: 'common' })}
        description={t('discard.text', { ns: 'common' })}
        action={t('discard.action', { ns: 'common' })}
        onConfirm={onClose}
      />
    </>
  );
}

interface FieldsProps {
  topic: string;
  texts: ReadonlyMap<string, Tagged<TextJson>>;
  languages: readonly string[];
  readOnly: boolean;
  onDirty: (dirty: boolean) => void;
  onDone: () => void;
  onReload: () => Promise<void>;
}

function Fields({ topic, texts, languages, readOnly, onDirty, onDone, onReload }: FieldsProps) {
  const { t } = useTranslation('workspace');
  const nameOf = useLanguageNames();
  const say = useSay();
  // What is written already is not written again when a later language is refused.
  const [before] = useState(
    () =>
      new Map(
        languages.map((code) => [code, { body: texts.get(code)?.thing.body ?? '', etag: texts.get(code)?.etag }]),
      ),
  );
  const form = useForm<Said>({
    resolver: zodResolver(said),
    defaultValues: Object.fromEntries([...before].map(([code, { body }]) => [code, body])),
    disabled: readOnly,
  });
  form.subscribe({ formState: { isDirty: true }, callback: ({ isDirty }) => onDirty(isDirty ?? false) });
  const submit = async (values: Said, force: boolean) => {
    for (const [language, { body, etag }] of before) {
      const now = values[language] ?? '';
      if (now.trim() === body.trim()) continue;
      const next = await say.mutateAsync({ topic, language, body: now, etag: force ? undefined : etag });
      before.set(language, { body: now, etag: next });
    }
    toast.done(t('saved'));
    onDone();
  };
  return (
    <Form id="text" form={form} onSubmit={submit} onReload={onReload} className="flex flex-col gap-6">
      {languages.map((code) => (
        <div key={code} className="flex flex-col gap-2">
          <TextField<Said> name={code} label={nameOf(code)} multiline />
          {topic === 'hours' && !readOnly && (
            <HoursHelper
              language={code}
              onText={(text) => form.setValue(code, text, { shouldDirty: true, shouldTouch: true })}
            />
          )}
        </div>
      ))}
    </Form>
  );
}
