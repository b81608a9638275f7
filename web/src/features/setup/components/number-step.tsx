import { zodResolver } from '@hookform/resolvers/zod';
import { Check, ExternalLink, Smartphone } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Button } from '@/components/ui/button';
import { useWorkspace } from '@/lib/auth/me';
import { facts } from '@/lib/facts';
import { numberForm, useConnect, useConnectPractice, type NumberForm } from '@/lib/numbers';
import { useSetup } from '@/lib/setup';

export function NumberStep({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation('setup');
  const { numbers } = useSetup();
  const name = useWorkspace()?.name ?? '';
  const practice = useConnectPractice();
  if (numbers[0])
    return (
      <div className="flex flex-wrap items-center gap-4">
        <span className="flex size-10 items-center justify-center rounded-full bg-accent text-accent-text">
          <Check className="size-5" aria-hidden />
        </span>
        <p className="min-w-0 flex-1">
          {t('number.connected')} <strong className="figures">{numbers[0].phone}</strong>
        </p>
        <Button look="primary" onClick={onNext}>
          {t('continue')}
        </Button>
      </div>
    );
  return (
    <div className="flex flex-col gap-6">
      {facts.emulator && (
        <section className="flex flex-wrap items-center gap-4 rounded-md border border-accent-strong/30 bg-accent-soft p-4">
          <Smartphone className="size-8 shrink-0 text-accent-strong" aria-hidden />
          <div className="min-w-0 flex-1 basis-60">
            <h3 className="text-base font-semibold">{t('number.practice')}</h3>
            <p className="text-sm text-muted">{t('number.practice_text')}</p>
          </div>
          <Button look="primary" busy={practice.isPending} onClick={() => practice.mutate(name, { onSuccess: onNext })}>
            {t('number.practice_use')}
          </Button>
        </section>
      )}
      <Own onNext={onNext} />
    </div>
  );
}

function Own({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation('setup');
  const connect = useConnect();
  const form = useForm<NumberForm>({
    resolver: zodResolver(numberForm),
    defaultValues: { phone: '', phone_number_id: '', waba_id: '', access_token: '' },
  });
  const submit = async (values: NumberForm) => {
    await connect.mutateAsync(values);
    onNext();
  };
  return (
    <section>
      <h3 className="text-base font-semibold">{t('number.own')}</h3>
      <p className="mt-1 mb-4 text-sm text-soft">
        {t('number.own_text')}{' '}
        <a
          href="https://developers.facebook.com/apps"
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 text-second-strong underline underline-offset-2"
        >
          {t('number.meta')}
          <ExternalLink className="size-3.5" aria-hidden />
        </a>
      </p>
      <Form form={form} onSubmit={submit} className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField<NumberForm> name="phone" label={t('number.phone')} placeholder="+39 02 5550 1000" type="tel" />
          <TextField<NumberForm> name="phone_number_id" label={t('number.phone_id')} inputMode="numeric" />
          <TextField<NumberForm> name="waba_id" label={t('number.account')} inputMode="numeric" />
          <TextField<NumberForm>
            name="access_token"
            label={t('number.token')}
            hint={t('number.token_hint')}
            type="password"
            autoComplete="off"
          />
        </div>
        <div className="mt-2 flex justify-end gap-2">
          <Button look="quiet" onClick={onNext}>
            {t('skip')}
          </Button>
          <Button type="submit" busy={form.formState.isSubmitting}>
            {t('number.connect')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
