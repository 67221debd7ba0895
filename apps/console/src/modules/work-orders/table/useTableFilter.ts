import type { listWorkOrders } from '@pitlane/contracts/board';
import type { CallOf } from '@pitlane/contracts/core';
import { useSearchParams } from 'wouter';
import { isStage } from '../stages.ts';

type Input = Omit<CallOf<typeof listWorkOrders>, 'cursor' | 'limit'>;
export type TableFilter = { readonly which: 'open' | 'late' | 'off' | 'all'; readonly input: Input };
export type FilterName = 'which' | 'stage' | 'technician' | 'q' | 'from' | 'until';

const whichOf = (word: string | null): TableFilter['which'] =>
  word === 'late' || word === 'off' || word === 'all' ? word : 'open';

/** The filters of the table, kept in the address so that a link shows the same rows. */
export function useTableFilter() {
  const [search, setSearch] = useSearchParams();
  const which = whichOf(search.get('which'));
  const stage = search.get('stage');
  const input: Input = {
    ...(which === 'all' ? {} : { open: true }),
    ...(which === 'late' ? { late: true } : {}),
    ...(which === 'off' ? { outOfService: true } : {}),
    ...(isStage(stage) ? { stage } : {}),
    ...(search.get('technician') ? { technicianId: search.get('technician') ?? undefined } : {}),
    ...(search.get('q') ? { search: search.get('q') ?? undefined } : {}),
    ...(search.get('from') ? { from: search.get('from') ?? undefined } : {}),
    ...(search.get('until') ? { until: search.get('until') ?? undefined } : {}),
  };
  const put = (name: FilterName, value: string | null) =>
    setSearch(
      (now) => {
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: true },
    );
  const clear = () => setSearch({ as: 'table' }, { replace: true });
  return { filter: { which, input } satisfies TableFilter, put, clear };
}
