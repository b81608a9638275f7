import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField, SwitchField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { ProblemState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Sheet } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { Faq } from '@/lib/api/generated';
import type { Tagged } from '@/lib/api/tagged';
import { useShopLanguages } from '../languages';
import { useFaq, useSaveFaq } from '../queries';
import { faqChanges, faqForm, newFaq, toFaq, toFaqForm, type FaqForm } from '../schema';

interface QuestionSheetProps {
  /** A question's id, or `new`. */
  question: string | undefined;
  /** What a new one begins with. */
  asked: string;
  readOnly: boolean;
  onClose: () => void;
}

/** A question and its answer beside the list: made new, or looked at and changed. */
export function QuestionSheet({ question, asked, readOnly, onClose }: QuestionSheetProps) {
  const { t } = useTranslation(['knowledge', 'common']);
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const [round, setRound] = useState(0);
  const isNew = question === 'new';
  const loaded = useFaq(isNew ? undefined : question);
  const close = () => (dirty ? setAsking(true) : onClose());
  const done = () => {
    setDirty(false);
    onClose();
  };
  const shared = { asked, readOnly, onDirty: setDirty, onDone: done };
  return (
    <>
      <Sheet
        open={question !== undefined}
        onClose={close}
        title={isNew ? t('question.new') : (loaded.data?.thing.question ?? t('loading', { ns: 'common' }))}
        footer={
          !readOnly && (
            <>
              <Button onClick={close}>{t('cancel', { ns: 'common' })}</Button>
              <Button type="submit" form="question" look="primary" disabled={!isNew && !loaded.data}>
                {t('save', { ns: 'common' })}
              </Button>
            </>
          )
        }
      >
        {isNew && <QuestionFields {...shared} />}
        {!isNew && loaded.isPending && <Skeleton className="h-48" />}
        {!isNew && loaded.isError && !loaded.data && (
          <ProblemState error={loaded.error} onRetry={() => void loaded.refetch()} />
        )}
        {!isNew && loaded.data && (
          <QuestionFields
            key={`${loaded.data.thing.id} ${round}`}
            {...shared}
            of={loaded.data}
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
        keep={t('discard.stay', { ns: 'common' })}
        onConfirm={done}
      />
    </>
  );
}

interface QuestionFieldsProps {
  of?: Tagged<Faq>;
  asked: string;
  readOnly: boolean;
  onDirty: (dirty: boolean) => void;
  onDone: () => void;
  onReload?: () => Promise<void>;
}

function QuestionFields({ of, asked, readOnly, onDirty, onDone, onReload }: QuestionFieldsProps) {
  const { t } = useTranslation('knowledge');
  const { choices, usual, named } = useShopLanguages();
  const save = useSaveFaq();
  // What the form began with: the page may learn of a newer state meanwhile, the person does not.
  const [before] = useState(() => (of ? toFaqForm(of.thing) : newFaq(usual, asked)));
  const [etag] = useState(of?.etag);
  const form = useForm<FaqForm>({ resolver: zodResolver(faqForm), defaultValues: before, disabled: readOnly });
  form.subscribe({ formState: { isDirty: true }, callback: ({ isDirty }) => onDirty(isDirty ?? false) });
  // A question may be in a language that the shop no longer speaks.
  const spoken = choices.some(({ value }) => value === before.language)
    ? choices
    : [...choices, { value: before.language, label: named(before.language) }];
  const submit = async (values: FaqForm, force: boolean) => {
    if (of) {
      const changes = faqChanges(values, before);
      if (Object.keys(changes).length > 0)
        await save.mutateAsync({ id: of.thing.id, body: changes, etag: force ? undefined : etag });
    } else await save.mutateAsync({ body: toFaq(values) });
    toast.done(t(of ? 'question.saved' : 'question.created'));
    onDone();
  };
  return (
    <Form id="question" form={form} onSubmit={submit} onReload={onReload} className="flex flex-col gap-4">
      <TextField<FaqForm> name="question" label={t('fields.question')} placeholder={t('question.example')} />
      <TextField<FaqForm> name="answer" label={t('fields.answer')} hint={t('question.answer_hint')} multiline />
      <TextField<FaqForm>
        name="other_questions"
        label={t('fields.other_questions')}
        hint={t('question.others_hint')}
        multiline
      />
      <SelectField<FaqForm> name="language" label={t('fields.language')} choices={spoken} />
      <SwitchField<FaqForm>
        name="active"
        label={t('state.active')}
        hint={t('question.active_hint')}
        disabled={readOnly}
      />
    </Form>
  );
}
