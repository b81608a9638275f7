import { useMutation } from '@tanstack/react-query';
import { CircleCheck, FileSpreadsheet } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '@/components/states/problem-note';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { DropZone } from '@/components/ui/drop-zone';
import { useDownload } from '@/hooks/use-download';
import type { ImportReport } from '@/lib/api/generated';
import { Problem } from '@/lib/api/problem';
import { importTable } from '@/lib/api/upload';
import { useFormat } from '@/lib/format/use-format';

interface ImportDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Of the list: `/api/products`. */
  path: string;
  onImported: () => void;
}

/** Carries a table in: tells first what would become of each row, and writes only when that is wanted. */
export function ImportDialog({ open, onClose, title, path, onImported }: ImportDialogProps) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const stop = useRef<AbortController>(undefined);
  const template = useDownload();
  const run = useMutation({
    mutationFn: ({ table, dryRun }: { table: File; dryRun: boolean }) => {
      stop.current = new AbortController();
      return importTable(`${path}/import`, table, dryRun, stop.current.signal);
    },
    meta: { silent: true },
    onSuccess: (report) => !report.dry_run && onImported(),
  });
  const begin = (table: File) => {
    setFile(table);
    run.mutate({ table, dryRun: true });
  };
  const close = () => {
    stop.current?.abort();
    run.reset();
    setFile(undefined);
    onClose();
  };
  const report = run.data;
  const writes = report ? report.created + report.updated : 0;
  return (
    <Dialog
      open={open}
      onClose={close}
      title={title}
      description={t('import.text')}
      className="max-w-2xl"
      footer={
        <>
          {!file && (
            <Button
              look="quiet"
              className="me-auto"
              busy={template.isPending}
              onClick={() => template.mutate(`${path}/export?format=csv`)}
            >
              <FileSpreadsheet />
              {t('import.template')}
            </Button>
          )}
          <Button onClick={close}>{t(report && !report.dry_run ? 'close' : 'cancel')}</Button>
          {file && report?.dry_run && (
            <Button
              look="primary"
              disabled={writes === 0}
              busy={run.isPending}
              onClick={() => run.mutate({ table: file, dryRun: false })}
            >
              {t('import.run', { count: writes })}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {run.isError && <ProblemNote>{Problem.from(run.error).message || t('errors.unreachable_text')}</ProblemNote>}
        {!run.isPending && !report && (
          <DropZone
            label={t('import.choose')}
            hint={t('import.hint')}
            accept=".csv,.tsv,.txt,.xlsx"
            onFiles={([one]) => one && begin(one)}
          />
        )}
        {run.isPending && (
          <div role="status" className="flex flex-col gap-2 py-4 text-sm">
            {t(run.variables.dryRun ? 'import.checking' : 'import.writing', { name: file?.name })}
            <progress aria-label={t('import.progress')} className="w-full" />
          </div>
        )}
        {report && !run.isPending && <Report report={report} />}
      </div>
    </Dialog>
  );
}

function Report({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = [
    ['created', report.created],
    ['updated', report.updated],
    ['unchanged', report.unchanged],
    ['failed', report.failed],
  ] as const;
  return (
    <>
      {!report.dry_run && (
        <p role="status" className="flex items-center gap-2 text-sm font-medium">
          <CircleCheck className="size-5 text-accent-strong" aria-hidden />
          {t('import.done')}
        </p>
      )}
      <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {counts.map(([name, count]) => (
          <div key={name} className="rounded-md bg-sunken p-3">
            <dt className="text-xs text-muted">{t(`import.${name}`)}</dt>
            <dd className="text-h3 font-semibold figures">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {report.errors.length > 0 && (
        <div
          className="max-h-64 overflow-auto rounded-md border border-line"
          // Long: who has no mouse scrolls it by keys.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="region"
          aria-label={t('import.errors')}
        >
          <table className="w-full text-sm">
            <thead className="sticky top-0 bg-sunken text-start text-xs text-muted">
              <tr>
                <th scope="col" className="px-3 py-2 text-start font-medium">
                  {t('import.row')}
                </th>
                <th scope="col" className="px-3 py-2 text-start font-medium">
                  {t('import.column')}
                </th>
                <th scope="col" className="px-3 py-2 text-start font-medium">
                  {t('import.message')}
                </th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {report.errors.map((error, index) => (
                <tr key={index}>
                  <td className="px-3 py-2 figures">{format.number(error.row)}</td>
                  <td className="px-3 py-2">{error.column}</td>
                  <td className="px-3 py-2">{error.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {report.failed > 0 && report.dry_run && <p className="text-sm text-soft">{t('import.left_out')}</p>}
    </>
  );
}
