import type { Column } from './DataTable.tsx';
import { useSpeech } from './phrases.tsx';
import { clockTime, longDate } from './when.ts';

/** The column of a log that says when, to the minute in the shop's time. */
export function useMomentColumn<R extends { readonly at: string }>(label: string): Column<R> {
  const { timeZone, format } = useSpeech();
  return {
    id: 'at',
    label,
    cell: ({ at }) => (
      <span className="tabular">
        {longDate(at, timeZone, format)} {clockTime(at, timeZone)}
      </span>
    ),
    value: ({ at }) => at,
    width: 170,
  };
}
