import { BookOpenText, Languages, ListCollapse, Sparkles, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Problem } from '@/lib/api/problem';
import type { ChatJson } from '@/lib/api/generated';
import { useDraft, useSummary, useTranslate } from '../copilot';
import { useHistory } from '../queries';

interface CopilotProps {
  chat: ChatJson;
  /** What stands in the reply box. */
  text: string;
  onText: (text: string) => void;
}

interface Told {
  title: string;
  text?: string;
  warning?: string;
  /** What stood in the reply box before. */
  before?: string;
}

const REASONS = ['no_model', 'over_budget', 'out_of_credit', 'key_refused', 'unproven'];

/** Help for who answers in person: a draft, a summary, translations both ways. It sends nothing. */
export function Copilot({ chat, text, onText }: CopilotProps) {
  const { t, i18n } = useTranslation('conversation');
  const [told, setTold] = useState<Told>();
  const draft = useDraft(chat.id);
  const summary = useSummary(chat.id);
  const read = useTranslate(chat.id);
  const write = useTranslate(chat.id);
  const last = useHistory(chat.id).data?.messages.findLast((one) => one.author === 'client' && one.text.trim() !== '');
  const mine = i18n.language.slice(0, 2);
  const onError = (error: unknown) => {
    const problem = Problem.from(error);
    const reason = String(problem.more.reason);
    const known = problem.kind === 'model-unavailable' && REASONS.includes(reason);
    setTold({ title: t('copilot.failed'), text: t(`copilot.reason.${known ? reason : 'other'}`) });
  };
  const replace = (next: string, title: string, warning?: string) => {
    onText(next);
    setTold({ title, warning, before: text.trim() === '' ? undefined : text });
  };
  const deeds = [
    {
      key: 'draft',
      icon: <Sparkles />,
      busy: draft.isPending,
      off: !last,
      run: () =>
        draft.mutate(undefined, {
          onError,
          onSuccess: ({ text: drafted, by, claims_deed }) =>
            replace(drafted, t(`copilot.drafted_by.${by}`), claims_deed ? t('copilot.claims_deed') : undefined),
        }),
    },
    {
      key: 'translate',
      icon: <Languages />,
      busy: write.isPending,
      off: text.trim() === '',
      run: () =>
        write.mutate(
          { text },
          { onError, onSuccess: (done) => replace(done.text, t('copilot.translated', { language: done.language })) },
        ),
    },
    {
      key: 'read',
      icon: <BookOpenText />,
      busy: read.isPending,
      off: !last,
      run: () =>
        read.mutate(
          { text: last!.text, to: mine },
          { onError, onSuccess: (done) => setTold({ title: t('copilot.read_title'), text: done.text }) },
        ),
    },
    {
      key: 'summary',
      icon: <ListCollapse />,
      busy: summary.isPending,
      off: !last,
      run: () =>
        summary.mutate(mine, {
          onError,
          onSuccess: (done) => setTold({ title: t('copilot.summary_title'), text: done.text }),
        }),
    },
  ];
  return (
    <div className="mb-2 flex flex-col gap-2">
      <div role="status">
        {told && (
          <Panel title={told.title} onClose={() => setTold(undefined)}>
            {told.text && <p className="max-h-48 overflow-y-auto whitespace-pre-line">{told.text}</p>}
            {told.warning && <p className="text-warn-strong">{told.warning}</p>}
            {told.before !== undefined && (
              <Button
                look="link"
                onClick={() => {
                  onText(told.before!);
                  setTold(undefined);
                }}
              >
                {t('copilot.back')}
              </Button>
            )}
          </Panel>
        )}
      </div>
      <div role="group" aria-label={t('copilot.label')} className="-mx-1 flex flex-wrap gap-1">
        {deeds.map(({ key, icon, busy, off, run }) => (
          <Button
            key={key}
            look="quiet"
            size="sm"
            busy={busy}
            disabled={off}
            onClick={run}
            title={t(`copilot.${key}_hint`)}
            className="px-2 text-muted"
          >
            {!busy && icon}
            {t(`copilot.${key}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Panel({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <div className="flex items-start gap-2 rounded-md bg-sunken py-2 ps-3 pe-1 text-sm text-text">
      <div className="flex min-w-0 flex-1 flex-col items-start gap-1 py-1">
        <p className="font-medium">{title}</p>
        {children}
      </div>
      <Button look="quiet" size="icon-sm" aria-label={t('close')} onClick={onClose}>
        <X />
      </Button>
    </div>
  );
}
