import { Ellipsis, Package } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemState, State } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Menu, type MenuEntries } from '@/components/ui/menu';
import { Skeleton } from '@/components/ui/skeleton';
import { moved, Sortable } from '@/components/ui/sortable';
import type { Category } from '@/lib/api/generated';
import { useOrderCategories, useOrderedCategories } from '../shelves';
import { StatusBadge } from './shelf-columns';

interface CategoryOrderProps {
  readOnly: boolean;
  onOpen: (category: Category) => void;
  actions: (category: Category) => MenuEntries;
  addButton: ReactNode;
}

/** The categories in the order in which clients see them, drawn to where they belong. */
export function CategoryOrder({ readOnly, onOpen, actions, addButton }: CategoryOrderProps) {
  const { t } = useTranslation(['catalog', 'common', 'table']);
  const ordered = useOrderedCategories();
  const { mutate: order } = useOrderCategories();
  if (ordered.isPending)
    return (
      <div role="status" className="flex flex-col gap-2">
        <span className="sr-only">{t('loading', { ns: 'common' })}</span>
        {Array.from({ length: 6 }, (_, index) => (
          <Skeleton key={index} className="h-16" />
        ))}
      </div>
    );
  if (ordered.isError) return <ProblemState error={ordered.error} onRetry={() => void ordered.refetch()} />;
  const all = ordered.data.data;
  if (all.length === 0)
    return <State icon={Package} title={t('categories.none')} text={t('categories.none_text')} actions={addButton} />;
  const ids = all.map(({ id }) => id);
  const steps = ({ id }: Category): MenuEntries => {
    const place = ids.indexOf(id);
    return [
      { label: t('shelf.up'), disabled: place === 0, act: () => order(moved(ids, id, place - 1)) },
      { label: t('shelf.down'), disabled: place === ids.length - 1, act: () => order(moved(ids, id, place + 1)) },
      null,
    ];
  };
  return (
    <Sortable<Category>
      items={all}
      id={categoryId}
      name={({ name }) => name}
      label={t('nav.categories', { ns: 'common' })}
      disabled={readOnly}
      onOrder={order}
      className="flex flex-col gap-2"
      itemClassName="flex items-center gap-2 rounded-md border border-line bg-surface p-3 shadow-raised"
    >
      {(category, handle) => (
        <>
          {handle}
          <button
            type="button"
            onClick={() => onOpen(category)}
            className="flex min-w-0 flex-1 flex-col rounded-sm text-start"
          >
            <span className="max-w-full truncate font-medium">{category.name}</span>
            <span className="max-w-full truncate text-sm text-soft">
              {t('shelf.products', { count: category.products })}
              {category.description && ` · ${category.description}`}
            </span>
          </button>
          <StatusBadge status={category.status} t={t} />
          <Menu
            entries={[...(readOnly ? [] : steps(category)), ...actions(category)]}
            trigger={
              <Button
                look="quiet"
                size="icon-sm"
                className="text-muted"
                aria-label={t('row_menu', { ns: 'table', name: category.name })}
              >
                <Ellipsis />
              </Button>
            }
          />
        </>
      )}
    </Sortable>
  );
}

const categoryId = (category: Category) => category.id;
