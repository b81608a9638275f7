import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/form/field';
import { Button } from './button';
import { Input } from './input';

/** A text that is to be carried elsewhere, whole: a token, an address. */
export function CopyField({ label, hint, value }: { label: string; hint?: string; value: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
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
            value={value}
            aria-describedby={describedBy}
            onFocus={(event) => event.currentTarget.select()}
            className="font-mono"
          />
          <Button onClick={() => void copy()}>
            {copied ? <Check /> : <Copy />}
            {t(copied ? 'copied' : 'copy')}
          </Button>
        </div>
      )}
    </Field>
  );
}
