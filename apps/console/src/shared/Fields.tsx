import type { FormEvent, ReactNode } from 'react';
import css from './Fields.module.css';

/** A form in two columns where there is room; `data-whole` on a child takes the whole row. */
export function Fields({
  onSubmit,
  children,
}: {
  readonly onSubmit: (event: FormEvent) => void;
  readonly children: ReactNode;
}) {
  return (
    <form className={css.fields} onSubmit={onSubmit}>
      {children}
    </form>
  );
}
