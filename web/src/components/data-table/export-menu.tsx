import { Download, FileSpreadsheet, FileText, Table2, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { download } from '@/lib/api/download';
import type { ListQuery } from '@/lib/api/lists';
import { Problem } from '@/lib/api/problem';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format/use-format';

const FORMATS = [
  { format: 'csv', icon: Table2 },
  { format: 'xlsx', icon: FileSpreadsheet },
  { format: 'pdf', icon: FileText },
] as const;

/** What of a list is wanted; all pages of it. */
export type ExportQuery = Pick<ListQuery, 'sort' | 'filter' | 'q' | 'deleted'>;

export interface ExportMenuProps {
  /** Of the list: `/api/products`. */
  path: string;
  query: ExportQuery;
  /** What is shown, in its order, as the export calls it. */
  fields: readonly string[];
  look?: 'quiet';
}

/** The address of a file with exactly the rows that the view shows, all pages of it. */
export function exportPath(path: string, query: ExportQuery, more: Record<string, string>): string {
  const words = new URLSearchParams(more);
  const { sort, filter, q, deleted } = query;
  for (const [key, value] of Object.entries({ sort, filter, q, deleted }))
    if (value !== undefined) words.set(key, String(value));
  return `${path}/export?${words.toString()}`;
}

/** The server writes the file, and sends it as it writes it; here it is told how much of it has come. */
export function ExportMenu({ path, query, fields, look }: ExportMenuProps) {
  const { t } = useTranslation('table');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const [come, setCome] = useState<number>();
  const stop = useRef<AbortController>(undefined);
  const run = async (wanted: string) => {
    stop.current = new AbortController();
    setCome(0);
    try {
      const file = exportPath(path, query, { format: wanted, ...(all ? {} : { fields: fields.join(',') }) });
      await download(file, { signal: stop.current.signal, onProgress: setCome });
    } catch (error) {
      const given = error instanceof DOMException && error.name === 'AbortError';
      if (!given) toast.failed(t('export.failed'), { description: Problem.from(error).message });
    } finally {
      setCome(undefined);
    }
  };
  if (come !== undefined)
    return (
      <span role="status" className="flex items-center gap-2 text-sm text-muted figures">
        {t('export.running', { size: format.number(Math.ceil(come / 1000)) })}
        <Button look="quiet" size="icon-sm" aria-label={t('export.stop')} onClick={() => stop.current?.abort()}>
          <X />
        </Button>
      </span>
    );
  return (
    <Menu
      trigger={
        <Button look={look} size={look && 'sm'} aria-label={t('export.open')}>
          <Download />
          <span className={cn(!look && 'hidden xl:inline')}>{t('export.open')}</span>
        </Button>
      }
      entries={[
        ...FORMATS.map(({ format: one, icon }) => ({ label: t(`export.${one}`), icon, act: () => void run(one) })),
        null,
        { label: t('export.all_columns'), checked: all, act: () => setAll(!all) },
      ]}
    />
  );
}
