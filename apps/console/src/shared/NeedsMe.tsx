import { IconChevronRight } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { Link } from 'wouter';
import css from './NeedsMe.module.css';

type Icon = ComponentType<{ readonly size?: number; readonly stroke?: number; readonly 'aria-hidden'?: boolean }>;

export type NeedsMeCell = {
  readonly id: string;
  readonly icon: Icon;
  readonly label: string;
  readonly count: number;
  readonly note: ReactNode;
  readonly href: string;
  /** `oldest` tints the queue that has waited longest; `overdue` is the only red one. */
  readonly tone?: 'oldest' | 'overdue';
};

/** “Needs me”: one joined strip of queues, each a link to the list behind it. */
export function NeedsMeStrip({ cells, label }: { readonly cells: readonly NeedsMeCell[]; readonly label: string }) {
  return (
    <nav className={css.strip} aria-label={label}>
      {cells.map(({ id, icon: Icon, label: name, count, note, href, tone }) => (
        <Link key={id} href={href} className={css.cell} data-tone={count > 0 ? tone : undefined}>
          <span className={css.head}>
            <Icon size={18} stroke={1.75} aria-hidden />
            <span className={css.label}>{name}</span>
            <IconChevronRight size={16} stroke={1.75} aria-hidden />
          </span>
          <span className={css.count}>{count}</span>
          <span className={css.note}>{note}</span>
        </Link>
      ))}
    </nav>
  );
}
