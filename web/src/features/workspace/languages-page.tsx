import { Globe, Plus, RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@/components/layout/commands';
import { Page } from '@/components/layout/page';
import { ProblemState, RefusedState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Note } from '@/components/ui/note';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import { useShortcut } from '@/hooks/use-shortcut';
import { usePermission } from '@/lib/auth/me';
import { AddLanguage } from './components/add-language';
import { BUILT_IN, useLanguageNames } from './components/choices';
import { LanguageList } from './components/language-list';
import { useLanguages, useRestoreLanguage } from './languages';

/** The languages that the shop's chats may be held in. */
export function LanguagesPage() {
  const { t } = useTranslation(['workspace', 'common']);
  const may = usePermission();
  const mayWrite = may('settings:write');
  const languages = useLanguages();
  const nameOf = useLanguageNames();
  const [adding, setAdding] = useState(false);
  useShortcut('n', () => setAdding(true), mayWrite);
  useCommands(
    useMemo(
      () =>
        mayWrite
          ? [
              {
                id: 'new-language',
                label: t('languages.add'),
                group: t('nav.languages', { ns: 'common' }),
                icon: Plus,
                keys: 'n',
                run: () => setAdding(true),
              },
            ]
          : [],
      [mayWrite, t],
    ),
  );
  if (!may('settings:read')) return <RefusedState className="min-h-[60dvh] justify-center" />;
  const foreign = languages.data?.filter(({ code, active }) => active && !BUILT_IN.includes(code)) ?? [];
  return (
    <Page
      title={t('nav.languages', { ns: 'common' })}
      text={t('languages.page_text')}
      className="max-w-4xl"
      actions={
        mayWrite && (
          <Button look="primary" onClick={() => setAdding(true)}>
            <Plus />
            {t('languages.add')}
          </Button>
        )
      }
    >
      {foreign.length > 0 && (
        <Note>{t('languages.foreign', { names: foreign.map(({ code }) => nameOf(code)).join(', ') })}</Note>
      )}
      {languages.isPending && <Skeleton className="h-64" />}
      {languages.isError && !languages.data && (
        <ProblemState error={languages.error} onRetry={() => void languages.refetch()} />
      )}
      {languages.data && <LanguageList languages={languages.data} readOnly={!mayWrite} />}
      {mayWrite && <Deleted />}
      <AddLanguage
        open={adding}
        known={languages.data?.map(({ code }) => code) ?? []}
        onClose={() => setAdding(false)}
      />
    </Page>
  );
}

function Deleted() {
  const { t } = useTranslation(['workspace', 'common']);
  const { data } = useLanguages(true);
  const restore = useRestoreLanguage();
  if (!data || data.length === 0) return null;
  return (
    <Card className="p-4 md:p-6">
      <CardHeader title={t('languages.deleted_title')} />
      <ul className="flex flex-col">
        {data.map(({ id, name }) => (
          <li key={id} className="flex items-center gap-3 border-b border-line py-2 last:border-0">
            <Globe className="size-4 text-soft" aria-hidden />
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <Button
              size="sm"
              busy={restore.isPending && restore.variables === id}
              aria-label={`${t('restore', { ns: 'common' })}: ${name}`}
              onClick={() => restore.mutate(id, { onSuccess: () => toast.done(t('languages.restored', { name })) })}
            >
              <RotateCcw />
              {t('restore', { ns: 'common' })}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
