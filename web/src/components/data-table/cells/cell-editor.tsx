import { LoaderCircle } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useErrorText } from '@/components/form/field';
import { Problem } from '@/lib/api/problem';
import { cn } from '@/lib/cn';
import { textOf, valueOf } from '../client-rows';
import type { CellEdit, Column } from '../types';

interface CellEditorProps<Row> {
  column: Column<Row>;
  edit: CellEdit<Row>;
  row: Row;
  /** @param step where the focus goes on: -1 to 1 rows or columns */
  onDone: (step?: 'down' | 'next' | 'previous') => void;
}

/** Takes a cell's new value: Enter keeps it, Escape does not, what is wrong stands below. */
export function CellEditor<Row>({ column, edit, row, onDone }: CellEditorProps<Row>) {
  const before = textOf(valueOf(column, row));
  const [value, setValue] = useState(before);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const over = useRef(false);
  const text = useErrorText();

  const keep = async (given: string, step?: 'down' | 'next' | 'previous') => {
    if (over.current || busy) return;
    const checked = edit.schema.safeParse(given.trim());
    if (!checked.success) return setError(text(checked.error.issues[0]?.message));
    if (checked.data === before) return leave(step);
    setBusy(true);
    try {
      await edit.save(row, checked.data);
      leave(step);
    } catch (failure) {
      const problem = Problem.from(failure);
      setError(problem.errors.find(({ field }) => field === column.id)?.message ?? problem.message);
      setBusy(false);
    }
  };
  const leave = (step?: 'down' | 'next' | 'previous') => {
    over.current = true;
    onDone(step);
  };
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter') void keep(value, 'down');
    else if (event.key === 'Tab') {
      event.preventDefault();
      void keep(value, event.shiftKey ? 'previous' : 'next');
    }
  };
  const errorId = `${column.id}-error`;
  const common = {
    'aria-label': column.header,
    'aria-invalid': error !== undefined,
    'aria-describedby': error ? errorId : undefined,
    disabled: busy,
    onKeyDown: keys,
    onBlur: () => void keep(value),
    className: cn(
      'h-9 w-full min-w-0 rounded-sm border-2 border-focus bg-surface px-2 text-sm outline-none',
      error && 'border-danger-strong',
      edit.input !== 'text' && edit.input !== 'choice' && 'text-end figures',
    ),
    // Whoever asked to edit wants to type at once.
    autoFocus: true,
  };
  return (
    <span className="relative flex w-full items-center">
      {edit.input === 'choice' ? (
        <select
          {...common}
          value={value}
          onChange={(event) => {
            setValue(event.target.value);
            void keep(event.target.value);
          }}
        >
          {column.choices?.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          inputMode={edit.input === 'decimal' ? 'decimal' : edit.input === 'integer' ? 'numeric' : 'text'}
          value={value}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setValue(event.target.value)}
        />
      )}
      {busy && <LoaderCircle className="absolute end-2 size-4 animate-spin text-soft" aria-hidden />}
      {error && (
        <span
          id={errorId}
          role="alert"
          className="absolute start-0 top-full z-30 mt-1 w-max max-w-64 rounded-sm bg-danger-fill px-2 py-1 text-xs text-white shadow-floating"
        >
          {error}
        </span>
      )}
    </span>
  );
}
