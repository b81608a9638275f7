import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import type { Entry } from '../entry';
import { EntryField } from './entry-form';

interface PasswordFieldProps<V> {
  entry: Entry<V>;
  name: keyof V & string;
  label: string;
  hint?: string;
  autoComplete: 'current-password' | 'new-password';
  aside?: ReactNode;
}

/** A password, which can be looked at. */
export function PasswordField<V>(props: PasswordFieldProps<V>) {
  const { t } = useTranslation('identity');
  const [shown, setShown] = useState(false);
  return (
    <EntryField
      {...props}
      type={shown ? 'text' : 'password'}
      className="pe-11"
      button={
        <Button
          look="quiet"
          size="icon-sm"
          className="absolute end-1 top-1 text-soft"
          aria-label={t(shown ? 'fields.hide_password' : 'fields.show_password')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff /> : <Eye />}
        </Button>
      }
    />
  );
}
