import css from './DataTable.module.css';

/** How a column's cells stand: figures on the right, spare ones hidden on tablets. */
export const columnClass = ({ end, spare }: { readonly end?: boolean; readonly spare?: boolean }) =>
  [end && css.end, spare && css.spare].filter(Boolean).join(' ') || undefined;
