import type { ReactNode } from 'react';
import css from './DataTable.module.css';
import { useT } from './phrases.tsx';

/** Above the rows while some are selected: how many, and what can be done with all of them. */
export function DataTableBar({ count, bulk }: { readonly count: number; readonly bulk: ReactNode }) {
  const t = useT();
  return (
    <div className={count > 0 ? css.bar : undefined}>
      <span aria-live="polite">{count > 0 && t('table.selected', { count })}</span>
      {count > 0 && bulk}
    </div>
  );
}
