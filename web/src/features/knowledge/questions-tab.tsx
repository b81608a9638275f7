import { CircleCheck, CircleOff, CircleQuestionMark, Eye, Pencil, Plus, RotateCcw, Trash2 } from 'lucide-react';
import { useQueryState } from 'nuqs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { DataTable, type BulkAction } from '@/components/data-table';
import { useCommands } from '@/components/layout/commands';
import { State } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import type { MenuEntries } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { useShortcut } from '@/hooks/use-shortcut';
import type { Faq } from '@/lib/api/generated';
import { Problem } from '@/lib/api/problem';
import { usePermission } from '@/lib/auth/me';
import { questionColumns } from './components/question-columns';
import { QuestionSheet } from './components/question-sheet';
import { useShopLanguages } from './languages';
import { FAQS, listFaqs, useBulkFaqs, useMoveFaq, useSaveFaq } from './queries';

const SOURCE = { kind: 'server', key: FAQS, list: listFaqs, path: '/api/faq' } as const;

/** What clients ask again and again, with the shop's answers. */
export function QuestionsTab() {
  const { t } = useTranslation(['knowledge', 'common']);
  const mayWrite = usePermission()('prompts:write');
  // A question is opened by its address too; whoever asked in vain brings the words along.
  const [opened, setOpened] = useQueryState('question', { history: 'push' });
  const asked = (useLocation().state as { asked?: string } | null)?.asked ?? '';
  const { choices, named } = useShopLanguages();
  const save = useSaveFaq();
  const remove = useMoveFaq('deleted');
  const restore = useMoveFaq('list');
  const bulk = useBulkFaqs();
  const add = () => void setOpened('new');
  useShortcut('n', add, mayWrite);
  useCommands(
    useMemo(
      () =>
        mayWrite
          ? [
              {
                id: 'new-question',
                label: t('question.add'),
                group: t('nav.knowledge', { ns: 'common' }),
                icon: Plus,
                keys: 'n',
                run: () => void setOpened('new'),
              },
            ]
          : [],
      [mayWrite, setOpened, t],
    ),
  );
  const columns = useMemo(() => questionColumns({ t, languages: choices, named }), [t, choices, named]);
  const removed = ({ id, question }: Faq) =>
    remove.mutate(id, {
      onSuccess: () =>
        toast.done(t('question.deleted', { question }), {
          action: { label: t('undo', { ns: 'common' }), act: () => restore.mutate(id) },
        }),
    });
  const activate = ({ id, active }: Faq) =>
    save.mutate(
      { id, body: { active: !active } },
      {
        onError: (error) =>
          toast.failed(t('errors.not_done', { ns: 'common' }), { description: Problem.from(error).message }),
      },
    );
  const rowActions = (faq: Faq): MenuEntries => {
    if (faq.deleted_at)
      return mayWrite
        ? [{ label: t('restore', { ns: 'common' }), icon: RotateCcw, act: () => restore.mutate(faq.id) }]
        : [];
    if (!mayWrite) return [{ label: t('question.open'), icon: Eye, act: () => void setOpened(faq.id) }];
    return [
      { label: t('edit', { ns: 'common' }), icon: Pencil, act: () => void setOpened(faq.id) },
      {
        label: t(faq.active ? 'question.deactivate' : 'question.activate'),
        icon: faq.active ? CircleOff : CircleCheck,
        act: () => activate(faq),
      },
      null,
      { label: t('delete', { ns: 'common' }), icon: Trash2, danger: true, act: () => removed(faq) },
    ];
  };
  const bulkActions: BulkAction[] = [
    { id: 'use', label: t('question.activate'), icon: CircleCheck, run: (ids) => bulk(ids, { active: true }) },
    { id: 'rest', label: t('question.deactivate'), icon: CircleOff, run: (ids) => bulk(ids, { active: false }) },
    {
      id: 'delete',
      label: t('delete', { ns: 'common' }),
      icon: Trash2,
      danger: true,
      confirm: (count) => ({
        title: t('question.delete_many', { count }),
        description: t('question.delete_many_text'),
        action: t('delete', { ns: 'common' }),
      }),
      run: (ids) => bulk(ids, { delete: true }),
    },
  ];
  const addButton = mayWrite && (
    <Button look="primary" onClick={add}>
      <Plus />
      {t('question.add')}
    </Button>
  );
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-prose text-sm text-soft">{t('question.text')}</p>
        {addButton}
      </div>
      <DataTable<Faq>
        id="faqs"
        label={t('tabs.questions')}
        columns={columns}
        source={SOURCE}
        rowId={idOf}
        rowName={questionOf}
        defaultSort="-updated_at"
        onOpen={(faq) => !faq.deleted_at && void setOpened(faq.id)}
        rowActions={rowActions}
        bulkActions={mayWrite ? bulkActions : undefined}
        withDeleted={mayWrite}
        empty={
          <State
            icon={CircleQuestionMark}
            title={t('question.none')}
            text={t('question.none_text')}
            actions={addButton}
          />
        }
      />
      <QuestionSheet
        key={opened}
        question={opened ?? undefined}
        asked={asked}
        readOnly={!mayWrite}
        onClose={() => void setOpened(null)}
      />
    </>
  );
}

const idOf = (faq: Faq) => faq.id;
const questionOf = (faq: Faq) => faq.question;
