import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { columnClass } from './columnClass.ts';
import css from './DataTable.module.css';
import { DataTableBar } from './DataTableBar.tsx';
import { DataTableHead } from './DataTableHead.tsx';
import { ExportCsv } from './ExportCsv.tsx';
import { useT } from './phrases.tsx';
import { nextSort, ordered, type Sort } from './tableOrder.ts';

export type Column<R> = {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: R) => ReactNode;
  /** Plain value: makes the column sortable and fills its CSV field. */
  readonly value?: (row: R) => string | number | null | undefined;
  /** Figures and money stand on the right. */
  readonly end?: boolean;
  /** Left out on tablets, where it would push others off the page; the row's own page tells it. */
  readonly spare?: boolean;
  readonly width?: number | string;
};

export type DataTableProps<R> = {
  /** Spoken name of the table. */
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowId: (row: R) => string;
  /** What a row is called when spoken, “BAE 4821”. */
  readonly rowName: (row: R) => string;
  readonly onOpen?: (row: R) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (ids: ReadonlySet<string>) => void;
  /** Bulk actions, shown while rows are selected. */
  readonly bulk?: ReactNode;
  /** An export in the page's header: its file name, or the address of a complete one made by the server. */
  readonly csv?: { readonly name: string } | { readonly href: string };
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode;
  /** Below the rows: “Show more”. */
  readonly footer?: ReactNode;
};

function moveFocus(row: HTMLElement, by: number) {
  const next = by > 0 ? row.nextElementSibling : row.previousElementSibling;
  if (next instanceof HTMLElement) next.focus();
}

function toggled(selected: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** A table one can sort, select in, export, and walk with ↑ ↓, Space and Enter; on phones each row is a card. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { label, columns, rows, rowId, rowName, onOpen, selected = new Set<string>(), onSelect } = props;
  const t = useT();
  const [sort, setSort] = useState<Sort>();
  const value = columns.find((column) => column.id === sort?.column)?.value;
  const shown = sort && value ? ordered(rows, value, sort.down) : rows;
  const toggle = (row: R) => onSelect?.(toggled(selected, rowId(row)));

  const onKey = (event: KeyboardEvent<HTMLTableRowElement>, row: R) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'ArrowDown') moveFocus(event.currentTarget, 1);
    else if (event.key === 'ArrowUp') moveFocus(event.currentTarget, -1);
    else if (event.key === 'Enter' && onOpen) onOpen(row);
    else if (event.key === ' ' && onSelect) toggle(row);
    else return;
    event.preventDefault();
  };

  if (rows.length === 0) return <div className={css.empty}>{props.empty ?? t('table.empty')}</div>;
  return (
    <div className={css.frame}>
      {onSelect && <DataTableBar count={selected.size} bulk={props.bulk} />}
      {props.csv && <ExportCsv columns={columns} rows={shown} csv={props.csv} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={css.scroll} aria-label={label} tabIndex={0}>
        <table className={css.table}>
          <caption className="sr-only">{label}</caption>
          <DataTableHead {...props} selected={selected} sort={sort} onSort={(id) => setSort(nextSort(sort, id))} />
          <tbody>
            {shown.map((row) => (
              <tr
                key={rowId(row)}
                tabIndex={onOpen || onSelect ? 0 : undefined}
                onKeyDown={(event) => onKey(event, row)}
                onClick={() => onOpen?.(row)}
                data-opens={onOpen ? true : undefined}
                data-selected={selected.has(rowId(row)) || undefined}
              >
                {onSelect && (
                  <td className={css.check}>
                    <input
                      type="checkbox"
                      aria-label={t('table.select', { row: rowName(row) })}
                      checked={selected.has(rowId(row))}
                      onClick={(event) => event.stopPropagation()}
                      onChange={() => toggle(row)}
                    />
                  </td>
                )}
                {columns.map((column) => (
                  <td key={column.id} className={columnClass(column)} data-label={column.label}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {props.footer && <div className={css.footer}>{props.footer}</div>}
    </div>
  );
}
