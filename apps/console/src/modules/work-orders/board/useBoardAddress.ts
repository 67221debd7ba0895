import { useSearchParams } from 'wouter';
import { isStage } from '../stages.ts';
import { type Filter, isView, type View, viewOfFlag } from './board.ts';

type Name = 'technician' | 'stage' | 'as' | 'do';

/** What the board shows, read from its address and written back to it, so that a link shows the same. */
export function useBoardAddress() {
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('view');
  const stage = search.get('stage');
  const technician = search.get('technician');
  const filter: Filter = {
    view: isView(wanted) ? wanted : viewOfFlag(search.get('flag')),
    technician,
    stage: isStage(stage) ? stage : null,
  };
  const put = (name: Name, value: string | null) =>
    setSearch(
      (now) => {
        if (value === null) now.delete(name);
        else now.set(name, value);
        return now;
      },
      { replace: true },
    );
  const showView = (view: View) =>
    setSearch({ ...(view === 'all' ? {} : { view }), ...(technician ? { technician } : {}) }, { replace: true });
  return {
    filter,
    asTable: search.get('as') === 'table',
    finding: search.get('do') === 'check-in',
    put,
    showView,
  };
}
