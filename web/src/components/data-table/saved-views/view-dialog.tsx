import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/form/labelled';
import { ProblemNote } from '@/components/states/problem-note';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Switch } from '@/components/ui/switch';
import { Problem } from '@/lib/api/problem';

interface ViewDialogProps {
  title: string;
  name: string;
  shared: boolean;
  mayShare: boolean;
  onClose: () => void;
  /** Its [Problem] is shown. */
  onSave: (given: { name: string; shared: boolean }) => Promise<unknown>;
}

/** A view's name, and whether the others of the workspace see it. */
export function ViewDialog({ title, onClose, onSave, mayShare, ...before }: ViewDialogProps) {
  const { t } = useTranslation(['table', 'common']);
  const [name, setName] = useState(before.name);
  const [shared, setShared] = useState(before.shared);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const save = async () => {
    setBusy(true);
    try {
      await onSave({ name: name.trim(), shared });
      onClose();
    } catch (error) {
      setProblem(Problem.from(error));
      setBusy(false);
    }
  };
  const wrong = problem?.errors.find(({ field }) => field === 'name')?.message;
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={t('views.text')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" form={`${id}-form`} look="primary" busy={busy} disabled={name.trim() === ''}>
            {t('save', { ns: 'common' })}
          </Button>
        </>
      }
    >
      <form
        id={`${id}-form`}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {problem && !wrong && <ProblemNote>{problem.message}</ProblemNote>}
        <Field label={t('views.name')} error={wrong}>
          {({ id: input, invalid, describedBy }) => (
            <Input
              id={input}
              value={name}
              maxLength={100}
              aria-invalid={invalid}
              aria-describedby={describedBy}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        {mayShare && (
          <div className="flex items-start justify-between gap-4">
            <label htmlFor={id} className="text-sm">
              <span className="block font-medium">{t('views.share')}</span>
              <span className="text-soft">{t('views.share_text')}</span>
            </label>
            <Switch id={id} checked={shared} onChange={setShared} />
          </div>
        )}
      </form>
    </Dialog>
  );
}
