import type { ReactNode } from 'react';
import css from './Records.module.css';

export type Fact = readonly [label: string, value: ReactNode];

/** What is known of a record, label beside value; what is empty is left out. */
export const FactList = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={css.facts}>
    {facts.map(
      ([label, value]) =>
        value && (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
    )}
  </dl>
);
