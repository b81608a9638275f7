import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { Problem } from '@/lib/api/problem';
import { useFormat } from '@/lib/format/use-format';
import { inBatches, type Progress } from './bulk';
import { ExportMenu, type ExportMenuProps } from './export-menu';
import type { BulkAction, RowFailure } from './types';
import type { Selection } from './use-selection';

interface BulkBarProps {
  selection: Selection;
  actions: readonly BulkAction[];
  total: number;
  totalIsExact: boolean;
  /** Whether everything on this page is chosen, and there is more. */
  offerEverything: boolean;
  allIds: () => Promise<string[]>;
  nameOf: (id: string) => string;
  /** Where the chosen rows can be exported, and how. */
  exports?: ExportMenuProps;
}

/** What can be done with the chosen rows, how far it is, and what was refused. */
export function BulkBar(props: BulkBarProps) {
  const { selection, actions } = props;
  const { t } = useTranslation('table');
  const format = useFormat();
  const [asking, setAsking] = useState<BulkAction>();
  const [progress, setProgress] = useState<Progress>();
  const [failures, setFailures] = useState<RowFailure[]>([]);

  const run = async (action: BulkAction) => {
    try {
      const ids = selection.everything ? await props.allIds() : selection.ids;
      const { total, failed } = await inBatches(ids, action.run, setProgress);
      if (failed.length > 0) setFailures(failed);
      else toast.done(t('bulk.done', { count: total }));
      selection.clear();
    } catch (error) {
      toast.failed(t('bulk.stopped'), { description: Problem.from(error).message });
    } finally {
      setProgress(undefined);
    }
  };
  const question = asking?.confirm?.(selection.count);
  return (
    <>
      {selection.count > 0 && (
        <div
          role="region"
          aria-label={t('bulk.label')}
          className="sticky bottom-4 z-30 mx-auto flex w-fit max-w-full flex-wrap items-center gap-2 rounded-md border border-line bg-surface p-2 ps-4 shadow-floating"
        >
          <span className="text-sm font-medium figures" aria-live="polite">
            {t('selection.count', { count: selection.count })}
          </span>
          {props.offerEverything && !selection.everything && (
            <Button look="link" size="sm" onClick={selection.chooseEverything}>
              {t(props.totalIsExact ? 'selection.everything' : 'selection.most', { total: format.number(props.total) })}
            </Button>
          )}
          <span className="mx-1 h-5 w-px bg-line" aria-hidden />
          {progress ? (
            <span className="flex items-center gap-3 px-2 text-sm">
              <progress max={progress.total} value={progress.done} aria-label={t('bulk.progress')} className="w-32" />
              <span className="text-soft figures">
                {progress.done} / {progress.total}
              </span>
            </span>
          ) : (
            actions.map((action) => (
              <Button
                key={action.id}
                size="sm"
                look="quiet"
                className={action.danger ? 'text-danger-strong' : undefined}
                onClick={() => (action.confirm ? setAsking(action) : void run(action))}
              >
                <action.icon />
                {action.label}
              </Button>
            ))
          )}
          {props.exports && !progress && <ExportMenu {...props.exports} look="quiet" />}
          <Button look="quiet" size="icon-sm" aria-label={t('selection.clear')} onClick={selection.clear}>
            <X />
          </Button>
        </div>
      )}
      <Confirm
        open={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={question?.title}
        description={question?.description}
        action={question?.action ?? ''}
        danger={asking?.danger ?? false}
        onConfirm={() => asking && void run(asking)}
      />
      <Dialog
        open={failures.length > 0}
        onClose={() => setFailures([])}
        title={t('bulk.failed', { count: failures.length })}
        description={t('bulk.failed_text')}
      >
        <ul className="max-h-80 divide-y divide-line overflow-y-auto text-sm">
          {failures.map(({ id, message }) => (
            <li key={id} className="py-2">
              <span className="font-medium">{props.nameOf(id)}</span>
              <span className="block text-soft">{message}</span>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
