import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { useAddNote } from '../queries';

const LONGEST = 4000;

/** Notes something down about a client, for the people of the shop. */
export function NoteForm({ client }: { client: string }) {
  const { t } = useTranslation('clients');
  const id = useId();
  const [text, setText] = useState('');
  const add = useAddNote(client);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    await add.mutateAsync(text).then(
      () => {
        setText('');
        toast.done(t('note.added'));
      },
      // Told in a toast already; what was typed stays.
      () => undefined,
    );
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-2">
      <label htmlFor={id} className="text-sm font-medium">
        {t('note.write')}
      </label>
      <Textarea
        id={id}
        rows={2}
        maxLength={LONGEST}
        value={text}
        placeholder={t('note.placeholder')}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() && (
        <Button type="submit" busy={add.isPending} className="self-end">
          {t('note.add')}
        </Button>
      )}
    </form>
  );
}
