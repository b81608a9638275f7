import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { CopyField } from '@/components/ui/copy-field';
import { Dialog } from '@/components/ui/dialog';
import type { AppSetup } from '@/lib/api/generated';
import { useConfirmSecondFactor, useSetUpSecondFactor } from '../account-queries';
import { appCode, type AppCode } from '../account-schema';
import { ProofForm } from './proof-form';
import { RecoveryCodes } from './recovery-codes';

/** Password, then the app, then the codes on paper. */
export function SecondFactorSetup({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const setUp = useSetUpSecondFactor();
  const [setup, setSetup] = useState<AppSetup>();
  const [codes, setCodes] = useState<string[]>();
  if (codes) return <RecoveryCodes codes={codes} title={t('second.done')} onClose={onClose} />;
  if (setup) return <FromApp setup={setup} onCodes={setCodes} onClose={onClose} />;
  return (
    <ProofForm
      title={t('second.set_up')}
      text={t('proof.text')}
      action={t('proof.go_on')}
      onProved={async (password) => setSetup(await setUp.mutateAsync(password))}
      onClose={onClose}
    />
  );
}

interface FromAppProps {
  setup: AppSetup;
  onCodes: (codes: string[]) => void;
  onClose: () => void;
}

function FromApp({ setup, onCodes, onClose }: FromAppProps) {
  const { t } = useTranslation(['account', 'common']);
  const confirm = useConfirmSecondFactor();
  const form = useForm<AppCode>({ resolver: zodResolver(appCode), defaultValues: { code: '' } });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('second.scan')}
      description={t('second.scan_text')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" form="app-code" look="primary" busy={form.formState.isSubmitting}>
            {t('second.turn_on')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {/* A camera reads dark on light only, in the dark theme too. */}
        <img
          src={setup.qr}
          alt={t('second.qr')}
          className="mx-auto size-48 rounded-md border border-line bg-white p-2"
        />
        <CopyField label={t('second.secret')} hint={t('second.secret_hint')} value={setup.secret} />
        <Form
          id="app-code"
          form={form}
          onSubmit={async ({ code }) => onCodes(await confirm.mutateAsync(code))}
          className="flex flex-col gap-4"
        >
          <TextField<AppCode>
            name="code"
            label={t('second.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            className="figures"
          />
        </Form>
      </div>
    </Dialog>
  );
}
