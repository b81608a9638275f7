import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { code, type Code } from '../schema';
import { withCode, type Challenge } from '../sign-in';

/** The second step: a code of the app, or a recovery code. */
export function CodeForm({ challenge, onBack }: { challenge: Challenge; onBack: () => void }) {
  const { t } = useTranslation('identity');
  const form = useForm<Code>({ resolver: zodResolver(code), defaultValues: { code: '' } });
  return (
    <Form form={form} onSubmit={(values) => withCode(challenge, values.code)} className="flex flex-col gap-4">
      <TextField<Code>
        name="code"
        label={t('fields.code')}
        hint={t('code.hint')}
        inputMode="text"
        autoComplete="one-time-code"
        className="figures"
      />
      <Button type="submit" look="primary" size="lg" className="mt-2" busy={form.formState.isSubmitting}>
        {t('code.submit')}
      </Button>
      <Button look="quiet" onClick={onBack}>
        {t('back')}
      </Button>
    </Form>
  );
}
