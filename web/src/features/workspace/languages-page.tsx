import { Globe, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@/components/layout/commands';
import { Page } from '@/components/layout/page';
import { ProblemState, RefusedState } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Note } from '@/components/ui/note';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import { useShortcut } from '@/hooks/use-shortcut';
import { usePermission } from '@/lib/auth/me';
import { AddLanguage } from './components/add-language';
import { BUILT_IN, useLanguageNames } from './components/choices';
import { LanguageList } from './components/language-list';
import { DeletedList } from './components/deleted-list';
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
  const { t } = useTranslation('workspace');
  const { data } = useLanguages(true);
  const restore = useRestoreLanguage();
  return (
    <DeletedList
      title={t('languages.deleted_title')}
      icon={Globe}
      things={data}
      busy={restore.isPending ? restore.variables : undefined}
      onRestore={({ id, name }) =>
        restore.mutate(id, { onSuccess: () => toast.done(t('languages.restored', { name })) })
      }
    />
  );
}
