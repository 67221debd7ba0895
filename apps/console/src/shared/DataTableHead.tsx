import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { columnClass } from './columnClass.ts';
import css from './DataTable.module.css';
import type { DataTableProps } from './DataTable.tsx';
import { useT } from './phrases.tsx';
import type { Sort } from './tableOrder.ts';

type Props<R> = DataTableProps<R> & {
  readonly selected: ReadonlySet<string>;
  readonly sort: Sort | undefined;
  readonly onSort: (column: string) => void;
};

/** Column heads: select all, and a button for each column that can be sorted. */
export function DataTableHead<R>({ columns, rows, rowId, selected, onSelect, sort, onSort }: Props<R>) {
  const t = useT();
  const all = rows.length > 0 && rows.every((row) => selected.has(rowId(row)));
  return (
    <thead>
      <tr>
        {onSelect && (
          <th className={css.check} scope="col">
            <input
              type="checkbox"
              aria-label={t('table.selectAll')}
              checked={all}
              onChange={() => onSelect(all ? new Set() : new Set(rows.map(rowId)))}
            />
          </th>
        )}
        {columns.map(({ id, label, value, end, spare, width }) => {
          const mine = sort?.column === id ? sort : undefined;
          const direction = mine ? (mine.down ? 'descending' : 'ascending') : undefined;
          return (
            <th key={id} scope="col" className={columnClass({ end, spare })} style={{ width }} aria-sort={direction}>
              {value ? (
                <button
                  type="button"
                  className={css.sort}
                  onClick={() => onSort(id)}
                  title={t('table.sort', { column: label })}
                >
                  {label}
                  {mine &&
                    (mine.down ? <IconArrowDown size={14} aria-hidden /> : <IconArrowUp size={14} aria-hidden />)}
                </button>
              ) : (
                label
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
