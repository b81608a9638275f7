import { getCoreRowModel, useReactTable, type ColumnDef, type Table, type Updater } from '@tanstack/react-table';
import { SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemState, State } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { useMedia } from '@/hooks/use-media';
import { BulkBar } from './bulk-bar';
import { idsOf } from './bulk';
import { DataGrid } from './data-grid';
import { ExportMenu, type ExportQuery } from './export-menu';
import { freshRule, GroupEditor } from './filter-builder/filter-builder';
import { NOTHING, type Group } from './filter/filter';
import { Pagination } from './pagination';
import { PhoneList } from './phone-list';
import { arranged } from './placement';
import { definitionOf } from './saved-views/definition';
import { SavedViews } from './saved-views/saved-views';
import { Toolbar } from './toolbar';
import type { Column, DataTableProps } from './types';
import { useRows } from './use-rows';
import { useSelection } from './use-selection';
import { useTablePreferences } from './use-table-preferences';
import { parsed, useTableUrlState } from './use-table-url-state';
import { ViewOptions } from './view-options';

const NO_ACTIONS: never[] = [];
/** Ids that an address holds. */
const IN_ADDRESS = 150;

const given = <T,>(updater: Updater<T>, now: T): T =>
  typeof updater === 'function' ? (updater as (old: T) => T)(now) : updater;

/**
 * The one table of all lists. Columns are declared once; the view (search, filter, sort, page) lives in the address,
 * what somebody likes (widths, order, columns) in their browser. See web/README.md.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, source, rowId, rowName, bulkActions = NO_ACTIONS, defaultSort = '' } = props;
  const { t } = useTranslation('table');
  const [view, setView] = useTableUrlState(columns, defaultSort);
  const [preferences, setPreferences, resetPreferences] = useTablePreferences(props.id, columns);
  const rows = useRows(source, columns, view, preferences);
  const selection = useSelection(rows.total);
  const path = source.kind === 'server' ? source.path : undefined;
  const selectable = bulkActions.length > 0 || path !== undefined;
  const [draft, setDraft] = useState<Group>();
  const wide = useMedia('(min-width: 768px)');
  const filterable = useMemo(() => columns.filter((column) => column.filterable), [columns]);
  const table = useReactTable<Row>({
    data: rows.rows as Row[],
    columns: useMemo(() => columns.map(definition), [columns]),
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    manualSorting: true,
    manualFiltering: true,
    manualPagination: true,
    state: {
      sorting: view.sort,
      columnOrder: preferences.order,
      columnVisibility: preferences.visible,
      // Among themselves they stand in the order of all.
      columnPinning: {
        left: preferences.order.filter((id) => preferences.pinned.left.includes(id)),
        right: preferences.order.filter((id) => preferences.pinned.right.includes(id)),
      },
      columnSizing: preferences.widths,
    },
    onSortingChange: (updater) => setView({ sort: given(updater, view.sort) }),
    onColumnVisibilityChange: (updater) => setPreferences({ visible: given(updater, preferences.visible) }),
    onColumnSizingChange: (updater) => setPreferences({ widths: given(updater, preferences.widths) }),
    onColumnPinningChange: (updater) => {
      const { left = [], right = [] } = given(updater, preferences.pinned);
      setPreferences({ pinned: { left, right } });
    },
  });
  // A rule that says nothing yet is not in the address: it is kept here while the panel is open.
  const editFilter = (filter: Group) => {
    setDraft(filter);
    setView({ filter });
  };
  const filterBy = (id: string) => {
    const column = columns.find((one) => one.id === id);
    if (!column) return;
    const now = draft ?? view.filter;
    const rule = freshRule(column);
    setDraft(now.join === 'and' ? { ...now, parts: [...now.parts, rule] } : { join: 'and', parts: [now, rule] });
  };
  const openFilter = (open: boolean) => {
    const empty = view.filter.parts.length === 0 && filterable[0];
    setDraft(open ? (empty ? { join: 'and', parts: [freshRule(empty)] } : view.filter) : undefined);
  };
  const before = preferences.endless ? 0 : (view.page - 1) * preferences.size;
  const ids = useMemo(() => rows.rows.map(rowId), [rows.rows, rowId]);
  const exportsOf = (from: string) => {
    const chosen: ExportQuery = { ...rows.query, q: undefined, filter: `id in (${selection.ids.join(', ')})` };
    const query = selection.everything ? rows.query : chosen;
    return selection.ids.length > IN_ADDRESS ? undefined : { path: from, query, fields: exported(table, columns) };
  };
  const shared = { ...props, rows, columns, selection: selectable ? selection : undefined };
  return (
    <section className="flex flex-col" aria-label={props.label}>
      <div className="relative rounded-md border border-line bg-surface shadow-raised">
        <Toolbar
          view={view}
          onView={(next) => {
            if (next.filter) setDraft(draft && next.filter);
            setView(next);
          }}
          filterOpen={draft !== undefined}
          onFilterOpen={openFilter}
          withDeleted={props.withDeleted ?? false}
          searchable={props.searchable ?? true}
          refreshing={rows.refreshing}
          onRefetch={rows.refetch}
          tools={props.tools}
        >
          {source.kind === 'server' && (
            <SavedViews
              table={props.id}
              now={definitionOf(view, preferences)}
              onOpen={({ q = '', filter = '', sort = '', deleted = false, ...columnsOf }) => {
                setDraft(undefined);
                setView({ q, deleted, ...parsed(columns, { filter, sort: sort || defaultSort }) });
                setPreferences(columnsOf);
              }}
            />
          )}
          {path && <ExportMenu path={path} query={rows.query} fields={exported(table, columns)} />}
          {wide && (
            <ViewOptions
              columns={columns}
              preferences={preferences}
              onChange={setPreferences}
              onReset={resetPreferences}
            />
          )}
        </Toolbar>
        {draft && (
          <div className="border-t border-line bg-sunken p-4">
            <GroupEditor group={draft} columns={filterable} onChange={editFilter} />
          </div>
        )}
        <Content
          loading={rows.loading}
          error={rows.rows.length === 0 ? rows.error : null}
          onRetry={rows.refetch}
          nothing={rows.rows.length === 0}
          narrowed={view.q !== '' || view.filter.parts.length > 0 || view.deleted}
          onWiden={() => {
            setDraft(undefined);
            setView({ q: '', filter: NOTHING, deleted: false });
          }}
          empty={props.empty}
        >
          {wide ? (
            <DataGrid
              {...shared}
              table={table}
              before={before}
              view={view}
              preferences={preferences}
              onFilterBy={filterBy}
              onOrder={(order) => setPreferences({ order })}
              onWidth={(id, width) => setPreferences({ widths: { ...preferences.widths, [id]: width } })}
            />
          ) : (
            <PhoneList {...shared} />
          )}
          <Pagination
            rows={rows}
            page={view.page}
            size={preferences.size}
            endless={preferences.endless}
            footer={props.footer?.(rows.rows)}
            onPage={(page) => setView({ page })}
            onSize={(size) => {
              setPreferences({ size });
              setView({ page: 1 });
            }}
          />
        </Content>
        {rows.refreshing && (
          <span aria-hidden className="absolute inset-x-0 top-0 h-0.5 animate-pulse rounded-t-md bg-accent" />
        )}
        <span className="sr-only" role="status">
          {rows.refreshing ? t('refreshing') : ''}
        </span>
      </div>
      {selectable && (
        <div className="pointer-events-none sticky bottom-4 z-30 mt-4 *:pointer-events-auto">
          <BulkBar
            selection={selection}
            actions={bulkActions}
            total={rows.total}
            totalIsExact={rows.totalIsExact}
            exports={path ? exportsOf(path) : undefined}
            offerEverything={source.kind === 'server' && rows.total > ids.length && ids.every(selection.has)}
            allIds={() => (source.kind === 'server' ? idsOf(source.list, rows.query, rowId) : Promise.resolve(ids))}
            nameOf={(id) => {
              const row = rows.rows[ids.indexOf(id)];
              return row === undefined ? id : rowName(row);
            }}
          />
        </div>
      )}
    </section>
  );
}

function definition<Row>({ id, header, width = 160, sortable, primary }: Column<Row>): ColumnDef<Row> {
  return {
    id,
    header,
    size: width,
    minSize: 64,
    maxSize: 800,
    enableSorting: sortable ?? false,
    enableHiding: !primary,
    accessorFn: (row) => (row as Record<string, unknown>)[id],
  };
}

/** The columns that are shown, as exports call them. */
function exported<Row>(table: Table<Row>, columns: readonly Column<Row>[]): string[] {
  return arranged(table).flatMap(({ id }) => {
    const { exported: name = id } = columns.find((column) => column.id === id)!;
    return name === false ? [] : [name];
  });
}

interface ContentProps {
  loading: boolean;
  error: unknown;
  onRetry: () => void;
  nothing: boolean;
  narrowed: boolean;
  onWiden: () => void;
  empty: React.ReactNode;
  children: React.ReactNode;
}

/** Four states: on the way, refused or broken, nothing, rows. */
function Content({ loading, error, onRetry, nothing, narrowed, onWiden, empty, children }: ContentProps) {
  const { t } = useTranslation('table');
  if (loading)
    return (
      <div role="status" className="flex flex-col border-t border-line">
        <span className="sr-only">{t('loading')}</span>
        {Array.from({ length: 8 }, (_, index) => (
          <div key={index} className="flex h-14 items-center gap-6 border-b border-line px-4 last:border-0">
            <Skeleton className="size-4" />
            <Skeleton className="h-4 flex-2" />
            <Skeleton className="h-4 flex-1" />
            <Skeleton className="hidden h-4 flex-1 md:block" />
            <Skeleton className="hidden h-4 flex-1 md:block" />
          </div>
        ))}
      </div>
    );
  if (error) return <ProblemState error={error} onRetry={onRetry} className="border-t border-line" />;
  if (nothing && narrowed)
    return (
      <State
        className="border-t border-line"
        icon={SearchX}
        title={t('no_match')}
        text={t('no_match_text')}
        actions={<Button onClick={onWiden}>{t('filter.clear')}</Button>}
      />
    );
  if (nothing) return <div className="border-t border-line">{empty}</div>;
  return children;
}
