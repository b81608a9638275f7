import { zodResolver } from '@hookform/resolvers/zod';
import { Smartphone } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Page } from '@/components/layout/page';
import { RefusedState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { toast } from '@/components/ui/toast';
import type { NumberCheckJson } from '@/lib/api/generated';
import { usePermission, useWorkspace } from '@/lib/auth/me';
import { useConnect, useConnectPractice } from '@/lib/numbers';
import { Checking, Checks } from './components/checks';
import { MetaLink, Webhook } from './components/webhook';
import { useTryOut, useWebhookSetup } from './queries';
import { connectForm, type ConnectForm } from './schema';

/** Connects a number: at Meta, with its credentials tried out, then by a first message. */
export function ConnectPage() {
  const { t } = useTranslation(['whatsapp', 'common']);
  const may = usePermission();
  const navigate = useNavigate();
  if (!may('settings:write')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  const connected = (id: string) => void navigate(`/channels/${id}`);
  return (
    <Page
      title={t('connect')}
      text={t('connect_text')}
      crumbs={[{ label: t('nav.channels', { ns: 'common' }), to: '/channels' }]}
      className="max-w-4xl"
    >
      <PracticeNumber onConnected={connected} />
      <ol className="flex flex-col gap-6">
        <Step number={1} title={t('step.meta')} text={t('step.meta_text')}>
          <Webhook />
        </Step>
        <Step number={2} title={t('step.credentials')} text={t('step.credentials_text')}>
          <Credentials onConnected={connected} />
        </Step>
        <Step number={3} title={t('step.message')} text={t('step.message_text')} />
      </ol>
    </Page>
  );
}

function Step(props: { number: number; title: string; text: string; children?: ReactNode }) {
  return (
    <li>
      <Card className="p-4 md:p-6">
        <div className="flex items-start gap-4">
          <span
            aria-hidden
            className="flex size-8 shrink-0 items-center justify-center rounded-full border border-line-strong text-sm font-semibold"
          >
            {props.number}
          </span>
          <div className="min-w-0 flex-1">
            <h2 className="text-h3 font-semibold">{props.title}</h2>
            <p className="mt-1 text-sm text-soft">{props.text}</p>
          </div>
        </div>
        {props.children && <div className="mt-6 sm:ps-12">{props.children}</div>}
      </Card>
    </li>
  );
}

function PracticeNumber({ onConnected }: { onConnected: (id: string) => void }) {
  const { t } = useTranslation('whatsapp');
  const { data: setup } = useWebhookSetup();
  const name = useWorkspace()?.name ?? '';
  const practice = useConnectPractice();
  if (!setup?.emulator) return null;
  return (
    <section className="flex flex-wrap items-center gap-4 rounded-md border border-accent-strong/30 bg-accent-soft p-4">
      <Smartphone className="size-8 shrink-0 text-accent-strong" aria-hidden />
      <div className="min-w-0 flex-1 basis-60">
        <h2 className="text-base font-semibold">{t('practice.number')}</h2>
        <p className="text-sm text-muted">{t('practice.number_text')}</p>
      </div>
      <Button
        look="primary"
        busy={practice.isPending}
        onClick={() => practice.mutate(name, { onSuccess: ({ id }) => onConnected(id) })}
      >
        {t('practice.use')}
      </Button>
    </section>
  );
}

// With these wrong nothing can be sent; the rest can be mended afterwards.
const NEEDED = ['token', 'number', 'account'];

function Credentials({ onConnected }: { onConnected: (id: string) => void }) {
  const { t } = useTranslation('whatsapp');
  const tryOut = useTryOut();
  const connect = useConnect();
  // Somebody who saw what is wrong connects all the same.
  const anyway = useRef(false);
  const [checks, setChecks] = useState<NumberCheckJson[]>();
  const form = useForm<ConnectForm>({
    resolver: zodResolver(connectForm),
    defaultValues: { phone: '', phone_number_id: '', waba_id: '', access_token: '', app_secret: '' },
  });
  const whole = ({ app_secret, ...rest }: ConnectForm) => ({ ...rest, app_secret: app_secret || undefined });
  const connected = async (values: ConnectForm) => {
    const { id, phone } = await connect.mutateAsync(whole(values));
    toast.done(t('connected', { phone }));
    onConnected(id);
  };
  const submit = async (values: ConnectForm) => {
    const unchecked = anyway.current;
    anyway.current = false;
    if (unchecked) return connected(values);
    setChecks(undefined);
    const found = await tryOut.mutateAsync(whole(values));
    setChecks(found);
    if (found.every(({ subject, state }) => !NEEDED.includes(subject) || state === 'ok')) await connected(values);
  };
  return (
    <Form form={form} onSubmit={submit} className="flex flex-col gap-4">
      <p className="text-sm">
        <MetaLink>{t('credentials.where')}</MetaLink>
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField<ConnectForm> name="phone" label={t('fields.phone')} placeholder="+39 02 5550 1000" type="tel" />
        <TextField<ConnectForm> name="phone_number_id" label={t('fields.phone_number_id')} inputMode="numeric" />
        <TextField<ConnectForm> name="waba_id" label={t('fields.waba_id')} inputMode="numeric" />
        <TextField<ConnectForm>
          name="access_token"
          label={t('fields.access_token')}
          hint={t('fields.access_token_hint')}
          type="password"
          autoComplete="off"
        />
        <TextField<ConnectForm>
          name="app_secret"
          label={t('fields.app_secret')}
          hint={t('fields.app_secret_hint')}
          type="password"
          autoComplete="off"
        />
      </div>
      {tryOut.isPending && <Checking />}
      {checks && <Checks checks={checks} />}
      <div className="flex flex-wrap justify-end gap-2">
        {checks && !tryOut.isPending && (
          <Button
            busy={connect.isPending}
            onClick={({ currentTarget }) => {
              anyway.current = true;
              currentTarget.form?.requestSubmit();
            }}
          >
            {t('connect_anyway')}
          </Button>
        )}
        <Button type="submit" look="primary" busy={form.formState.isSubmitting}>
          {t('check_and_connect')}
        </Button>
      </div>
    </Form>
  );
}
