import type { FormEvent, ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './Fields.module.css';

/** A form in two columns where there is room; `data-whole` on a child takes the whole row. */
export function Fields({
  broad,
  onSubmit,
  children,
}: {
  /** What is typed is long: two columns at most. */
  readonly broad?: boolean;
  readonly onSubmit: (event: FormEvent) => void;
  readonly children: ReactNode;
}) {
  return (
    <form className={classes(css.fields, broad && css.broad)} onSubmit={onSubmit}>
      {children}
    </form>
  );
}
