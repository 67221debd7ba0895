import type { Finding } from './finding.ts';

export type Measured = {
  readonly results: readonly { readonly task: string; readonly ours: Readonly<Record<string, unknown>> }[];
  readonly lighthouse: {
    readonly pages: readonly { readonly page: string; readonly figures: Readonly<Record<string, number>> }[];
  };
};
/** A promise of the requirements, as the benches measure it.  */
export type Promised = {
  readonly row: string;
  readonly what: string;
  readonly most: number;
  readonly is: (measured: Measured) => readonly (readonly [what: string, figure: number | undefined])[];
};

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
/** Reads and commands of one person at a time; many at once on one record is a race, not an average. */
const api = `list_customers list_work_orders work_order_page search_plate month_availability today board create_customer
  decide_job accept_booking`.split(/\s+/);
/** Pages somebody comes to first, from a search or a message. */
const firstPages = ['shop home', 'booking', 'estimate', 'tracker'];

const ofTasks = (tasks: readonly string[], figure: string): Promised['is'] => {
  return ({ results }) => tasks.map((task) => [task, numberOf(results.find((row) => row.task === task)?.ours[figure])]);
};
const ofPages = (pages: readonly string[], figure: string): Promised['is'] => {
  return ({ lighthouse }) =>
    pages.map((page) => [page, lighthouse.pages.find((each) => each.page === page)?.figures[figure]]);
};

const PICTURE = 'largest picture of a page on a slow phone, ms';

export const promises: readonly Promised[] = [
  { row: 'OPS-02', what: PICTURE, most: 2000, is: ofPages(firstPages, 'largestPaintMs') },
  { row: 'OPS-03', what: 'middle time of an answer, ms', most: 200, is: ofTasks(api, 'p50_ms') },
  {
    row: 'OPS-07',
    what: 'middle time of a change to an open page, ms',
    most: 100,
    is: ofTasks(['live_1000', 'live_2000'], 'p50_ms'),
  },
  {
    row: 'OPS-07',
    what: '99 % of changes to an open page, ms',
    most: 200,
    is: ofTasks(['live_1000', 'live_2000'], 'p99_ms'),
  },
  {
    row: 'OPS-06',
    what: 'a hundred in one call, ms',
    most: 1000,
    is: ofTasks(['bulk_create_customer', 'bulk_assign_job', 'bulk_move_work_order'], 'p50_ms'),
  },
];

/** One sentence for each promise that is not kept, or that nobody has measured. */
export function brokenPromises(measured: Measured, all: readonly Promised[] = promises): Finding[] {
  return all.flatMap(({ row, what, most, is }) =>
    is(measured).flatMap(([where, figure]) => {
      if (figure === undefined)
        return [{ where: `${row}, ${where}`, what: `${what}: not measured; see bench/README.md.` }];
      return figure <= most
        ? []
        : [{ where: `${row}, ${where}`, what: `${what}: ${figure}, at most ${most} is promised.` }];
    }),
  );
}
