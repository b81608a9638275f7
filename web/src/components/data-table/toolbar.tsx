import { ListFilter, RotateCw, Search, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Kbd } from '@/components/ui/kbd';
import { useDebounced } from '@/hooks/use-debounced';
import { useShortcut } from '@/hooks/use-shortcut';
import { cn } from '@/lib/cn';
import { isWhole, rulesOf } from './filter/filter';
import type { TableView } from './use-table-url-state';

interface ToolbarProps {
  view: TableView;
  onView: (next: Partial<TableView>) => void;
  filterOpen: boolean;
  onFilterOpen: (open: boolean) => void;
  withDeleted: boolean;
  searchable: boolean;
  refreshing: boolean;
  onRefetch: () => void;
  tools?: ReactNode;
  children: ReactNode;
}

export function Toolbar(props: ToolbarProps) {
  const { view, onView, filterOpen, onFilterOpen } = props;
  const { t } = useTranslation('table');
  const rules = rulesOf(view.filter).filter(isWhole).length;
  return (
    <div className="flex flex-wrap items-center gap-2 p-4">
      {props.searchable && <SearchInput key="search" q={view.q} onSearch={(q) => onView({ q })} />}
      <Button
        onClick={() => onFilterOpen(!filterOpen)}
        aria-expanded={filterOpen}
        className={cn(rules > 0 && 'border-accent-strong bg-accent-soft text-accent-strong')}
      >
        <ListFilter />
        {t('filter.open')}
        {rules > 0 && <span className="figures">{rules}</span>}
      </Button>
      {(rules > 0 || view.q) && (
        <Button look="quiet" onClick={() => onView({ q: '', filter: { join: 'and', parts: [] } })}>
          <X />
          {t('filter.clear')}
        </Button>
      )}
      {props.tools}
      <div className="ms-auto flex items-center gap-2">
        {props.withDeleted && (
          <Button
            look="quiet"
            aria-pressed={view.deleted}
            className={cn(view.deleted && 'bg-hover')}
            onClick={() => onView({ deleted: !view.deleted })}
          >
            {t('deleted')}
          </Button>
        )}
        <Button look="quiet" size="icon" aria-label={t('refresh')} onClick={props.onRefetch}>
          <RotateCw className={cn(props.refreshing && 'animate-spin')} />
        </Button>
        {props.children}
      </div>
    </div>
  );
}

function SearchInput({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation('table');
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q);
  const [seen, setSeen] = useState(q);
  // The address changed by itself: back, or a view that was opened.
  if (q !== seen) {
    setSeen(q);
    setTyped(q);
  }
  const settled = useDebounced(typed);
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  useEffect(() => {
    if (settled === typed && settled.trim() !== q) search.current(settled.trim());
    // Only what was typed is searched for, not what the address says.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  useShortcut('/', () => input.current?.focus());
  return (
    <div className="relative w-full sm:w-72">
      <Search className="pointer-events-none absolute start-3 top-3 size-4 text-soft" aria-hidden />
      <Input
        ref={input}
        type="search"
        role="searchbox"
        aria-label={t('search')}
        placeholder={t('search')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="ps-9 pe-9 [&::-webkit-search-cancel-button]:hidden"
      />
      <span className="absolute end-2.5 top-2.5">
        {typed ? (
          <button
            type="button"
            aria-label={t('search_clear')}
            className="rounded-sm text-soft"
            onClick={() => setTyped('')}
          >
            <X className="size-4" />
          </button>
        ) : (
          <span className="hidden sm:inline" aria-hidden>
            <Kbd keys="/" />
          </span>
        )}
      </span>
    </div>
  );
}
