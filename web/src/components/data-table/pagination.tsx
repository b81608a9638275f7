import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { useFormat } from '@/lib/format/use-format';
import type { Rows } from './use-rows';
import { PAGE_SIZES } from './use-table-preferences';

interface PaginationProps {
  rows: Rows<unknown>;
  page: number;
  size: number;
  endless: boolean;
  onPage: (page: number) => void;
  onSize: (size: number) => void;
  footer?: ReactNode;
}

export function Pagination({ rows, page, size, endless, onPage, onSize, footer }: PaginationProps) {
  const { t } = useTranslation('table');
  const format = useFormat();
  const from = endless ? 1 : (page - 1) * size + 1;
  const to = from + rows.rows.length - 1;
  const total = format.number(rows.total) + (rows.totalIsExact ? '' : '+');
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 border-t border-line px-4 py-3 text-sm">
      <p className="text-soft figures" aria-live="polite">
        {t('pages.shown', { from: format.number(Math.min(from, rows.total)), to: format.number(to), total })}
      </p>
      {footer !== undefined && <div className="me-auto text-soft figures">{footer}</div>}
      <div className="flex items-center gap-2">
        <span className="hidden text-soft sm:inline">{t('pages.size')}</span>
        <Select
          label={t('pages.size')}
          className="h-8 w-20"
          choices={PAGE_SIZES.map((one) => ({ value: String(one), label: String(one) }))}
          value={String(size)}
          onChange={(value) => onSize(Number(value))}
        />
        {!endless && (
          <>
            <Button
              size="icon-sm"
              aria-label={t('pages.previous')}
              disabled={page <= 1}
              onClick={() => onPage(page - 1)}
            >
              <ChevronLeft className="rtl:rotate-180" />
            </Button>
            <Button
              size="icon-sm"
              aria-label={t('pages.next')}
              disabled={!rows.hasNext}
              onClick={() => onPage(page + 1)}
            >
              <ChevronRight className="rtl:rotate-180" />
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
