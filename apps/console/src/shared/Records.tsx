import type { ReactNode } from 'react';
import css from './Records.module.css';

/** Two columns of panels, the wider on the left; one below the other on phones. */
export const Records = ({ children }: { readonly children: ReactNode }) => (
  <div className={css.records}>{children}</div>
);
