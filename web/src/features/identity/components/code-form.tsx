import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { useEntry } from '../entry';
import { code } from '../schema';
import { withCode, type Challenge } from '../sign-in';
import { EntryField, EntryForm } from './entry-form';

/** The second step: a code of the app, or a recovery code. */
export function CodeForm({ challenge, onBack }: { challenge: Challenge; onBack: () => void }) {
  const { t } = useTranslation('identity');
  const entry = useEntry({ code: '' }, code, (given) => withCode(challenge, given.code));
  return (
    <EntryForm entry={entry}>
      <EntryField
        entry={entry}
        name="code"
        label={t('fields.code')}
        hint={t('code.hint')}
        inputMode="text"
        autoComplete="one-time-code"
        className="figures"
      />
      <Button type="submit" look="primary" size="lg" className="mt-2" busy={entry.busy}>
        {t('code.submit')}
      </Button>
      <Button look="quiet" onClick={onBack}>
        {t('back')}
      </Button>
    </EntryForm>
  );
}
