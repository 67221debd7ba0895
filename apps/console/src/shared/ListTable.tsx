import type { ComponentProps } from 'react';
import { useLocation } from 'wouter';
import { DataTable, type DataTableProps } from './DataTable.tsx';
import { EmptyState } from './EmptyState.tsx';
import { More, type Pages } from './More.tsx';
import { Pending, type Read } from './Pending.tsx';

/** A list as the generated hooks read it, page by page. */
export type ListRead<R> = Read &
  Pages & { readonly data?: { readonly pages: readonly { readonly items: readonly R[] }[] } | undefined };

export type ListTableProps<R> = Pick<
  DataTableProps<R>,
  'label' | 'columns' | 'rowName' | 'onOpen' | 'csv' | 'rowId'
> & {
  readonly list: ListRead<R>;
  /** Where a row leads; `onOpen` where it opens a dialog instead. */
  readonly to?: (row: R) => string | undefined;
  /** Said when there are no rows. */
  readonly empty: ComponentProps<typeof EmptyState>;
  /** How many grey rows hold the place. */
  readonly grey?: number;
};

/** All rows read so far. */
export const rowsOf = <R,>({ data }: ListRead<R>): R[] => data?.pages.flatMap(({ items }) => items) ?? [];

/** A list of the server as a table: grey rows, a problem, nothing yet, the rows, and more of them. */
export function ListTable<R>({ list, to, onOpen, empty, grey = 8, ...table }: ListTableProps<R>) {
  const [, go] = useLocation();
  const follow = (row: R) => {
    const address = to?.(row);
    if (address) go(address);
  };
  if (!list.data) return <Pending of={list} rows={grey} />;
  return (
    <DataTable
      {...table}
      rows={rowsOf(list)}
      onOpen={to ? follow : onOpen}
      empty={<EmptyState {...empty} />}
      footer={list.hasNextPage && <More of={list} />}
    />
  );
}
