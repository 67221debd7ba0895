import type { ReactNode } from 'react';
import css from './StickyActionBar.module.css';

type Props = {
  readonly children: ReactNode;
  /** Long verbs go one under the other where they do not fit side by side; the filled one comes first. */
  readonly wrap?: boolean;
};

/** The bar under the thumb on phones: one filled verb, at most two quiet ones beside it. Takes the place of the navigation. */
export function StickyActionBar({ children, wrap = false }: Props) {
  return (
    <div className={css.bar} data-action-bar data-wrap={wrap || undefined}>
      {children}
    </div>
  );
}
