export type Sort = { readonly column: string; readonly down: boolean };
type Sortable = string | number | null | undefined;

/** Rows in the order of one column's value; empty values last either way, equal values keep their order. */
export function ordered<R>(rows: readonly R[], value: (row: R) => Sortable, down: boolean): R[] {
  const compare = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;
  const empty = (one: Sortable) => one === null || one === undefined || one === '';
  return rows.toSorted((left, right) => {
    const [a, b] = [value(left), value(right)];
    if (empty(a) || empty(b)) return Number(empty(a)) - Number(empty(b));
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return down ? -order : order;
  });
}

/** What a click on a column head does: up, then down, then as it came. */
export function nextSort(sort: Sort | undefined, column: string): Sort | undefined {
  if (sort?.column !== column) return { column, down: false };
  return sort.down ? undefined : { column, down: true };
}
