import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/form/field';
import { Button } from './button';
import { Dialog } from './dialog';
import { Input } from './input';

interface TypedConfirmProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description: ReactNode;
  /** What must be typed: the name of what goes for good. */
  word: string;
  action: string;
  onConfirm: () => Promise<unknown>;
}

/** Asks before something that cannot be undone at all. */
export function TypedConfirm({ open, onClose, title, description, word, action, onConfirm }: TypedConfirmProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const close = () => {
    setTyped('');
    onClose();
  };
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
      close();
    } catch {
      // The refusal is told in a toast; what was typed stays.
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="submit" form="typed-confirm" look="danger" busy={busy} disabled={typed.trim() !== word}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id="typed-confirm"
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <Field label={t('type_to_confirm', { word })}>
          {({ id }) => (
            <Input id={id} autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
