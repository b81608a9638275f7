import { Check, Copy, Eye, EyeOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/form/field';
import { Button } from './button';
import { Input } from './input';

interface CopyFieldProps {
  label: string;
  hint?: string;
  value: string;
  /** Not shown until somebody asks for it. */
  secret?: boolean;
}

/** A text that is to be carried elsewhere, whole: a token, an address. */
export function CopyField({ label, hint, value, secret = false }: CopyFieldProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const [shown, setShown] = useState(!secret);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <div className="flex gap-2">
          <Input
            id={id}
            readOnly
            type={shown ? 'text' : 'password'}
            autoComplete="off"
            value={value}
            aria-describedby={describedBy}
            onFocus={(event) => event.currentTarget.select()}
            className="min-w-0 font-mono"
          />
          {secret && (
            <Button size="icon" aria-label={t(shown ? 'hide' : 'show')} onClick={() => setShown(!shown)}>
              {shown ? <EyeOff /> : <Eye />}
            </Button>
          )}
          <Button onClick={() => void copy()}>
            {copied ? <Check /> : <Copy />}
            {t(copied ? 'copied' : 'copy')}
          </Button>
        </div>
      )}
    </Field>
  );
}
