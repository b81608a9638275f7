import { zodResolver } from '@hookform/resolvers/zod';
import { Building2, Plus } from 'lucide-react';
import { useQueryState } from 'nuqs';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ComboboxField, SelectField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/field';
import { Form } from '@/components/form/form';
import { Page } from '@/components/layout/page';
import { ProblemState } from '@/components/states/state';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import { useMe, useMembership, useSwitchWorkspace } from '@/lib/auth/me';
import { shopChecked } from '@/lib/setup';
import { BUILT_IN, useCurrencies, useLanguageNames } from './components/choices';
import { useMyShops, useOpenShop, useRestoreShop } from './queries';
import { DeletedList } from './components/deleted-list';
import { newShop, type NewShop } from './schema';

/** All shops that somebody works in: to go to, to open anew, to bring back. */
export function WorkspacesPage() {
  const { t } = useTranslation(['workspace', 'common']);
  const navigate = useNavigate();
  const shops = useMyShops(false);
  const { data: me } = useMe();
  const current = useMembership()?.id;
  const change = useSwitchWorkspace();
  const [opening, setOpening] = useQueryState('new');
  const roles = new Map(me?.workspaces.map(({ id, role }) => [id, role]));
  return (
    <Page
      title={t('workspace.choose', { ns: 'common' })}
      text={t('shops.page_text')}
      className="max-w-4xl"
      actions={
        <Button look="primary" onClick={() => void setOpening('true')}>
          <Plus />
          {t('shops.open')}
        </Button>
      }
    >
      {shops.isPending && <Skeleton className="h-40" />}
      {shops.isError && !shops.data && <ProblemState error={shops.error} onRetry={() => void shops.refetch()} />}
      {shops.data && (
        <ul className="flex flex-col gap-2" aria-label={t('workspace.choose', { ns: 'common' })}>
          {shops.data.map(({ id, name, currency, status }) => (
            <li
              key={id}
              className="flex flex-wrap items-center gap-3 rounded-md border border-line bg-surface p-4 shadow-raised"
            >
              <span className="flex size-10 items-center justify-center rounded-md bg-accent-soft text-accent-strong">
                <Building2 className="size-5" aria-hidden />
              </span>
              <span className="min-w-0 flex-1">
                <span className="flex flex-wrap items-center gap-2">
                  <span className="truncate font-medium">{name}</span>
                  {status !== 'active' && <Badge tone="warn">{t(`shops.${status}`)}</Badge>}
                </span>
                <span className="block text-sm text-soft">{[roles.get(id), currency].filter(Boolean).join(' · ')}</span>
              </span>
              {id === current ? (
                <Badge tone="good" dot>
                  {t('shops.here')}
                </Badge>
              ) : (
                <Button
                  onClick={() => {
                    change(id);
                    void navigate('/');
                  }}
                  aria-label={`${t('shops.go')}: ${name}`}
                >
                  {t('shops.go')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Deleted />
      <OpenShop open={opening !== null} onClose={() => void setOpening(null)} />
    </Page>
  );
}

function Deleted() {
  const { t } = useTranslation('workspace');
  const { data } = useMyShops(true);
  const restore = useRestoreShop();
  return (
    <DeletedList
      title={t('shops.deleted')}
      icon={Building2}
      things={data}
      busy={restore.isPending ? restore.variables : undefined}
      onRestore={({ id, name }) => restore.mutate(id, { onSuccess: () => toast.done(t('shops.restored', { name })) })}
    />
  );
}

function OpenShop({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation(['workspace', 'common']);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('shops.open')}
      description={t('shops.open_text')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" form="shop" look="primary">
            {t('shops.open_do')}
          </Button>
        </>
      }
    >
      <NewShopFields />
    </Dialog>
  );
}

function NewShopFields() {
  const { t, i18n } = useTranslation('workspace');
  const navigate = useNavigate();
  const currencies = useCurrencies();
  const nameOf = useLanguageNames();
  const open = useOpenShop();
  const form = useForm<NewShop>({
    resolver: zodResolver(newShop),
    defaultValues: {
      name: '',
      currency: 'EUR',
      default_language: BUILT_IN.find((code) => code === i18n.language) ?? 'en',
    },
  });
  const submit = async (values: NewShop) => {
    const { id } = await open.mutateAsync(values);
    shopChecked.keep(id);
    await navigate('/setup');
  };
  return (
    <Form id="shop" form={form} onSubmit={submit} className="flex flex-col gap-4">
      <TextField<NewShop> name="name" label={t('fields.name')} hint={t('fields.name_hint')} />
      <ComboboxField<NewShop> name="currency" label={t('fields.currency')} options={currencies} />
      <SelectField<NewShop>
        name="default_language"
        label={t('fields.default_language')}
        choices={BUILT_IN.map((value) => ({ value, label: nameOf(value) }))}
      />
    </Form>
  );
}
