import type { ReactNode } from 'react';
import css from './StickyActionBar.module.css';

/** The bar under the thumb on phones: one filled verb, at most two quiet ones beside it. Takes the place of the navigation. */
export function StickyActionBar({ children }: { readonly children: ReactNode }) {
  return (
    <div className={css.bar} data-action-bar>
      {children}
    </div>
  );
}
