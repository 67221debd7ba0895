import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Spark } from './Spark.tsx';
import css from './StatTile.module.css';

type Props = {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  /** The last days, oldest first; drawn as a line. */
  readonly trend?: readonly number[];
  readonly href: string;
};

/** One figure with its trend; the whole tile leads to the list behind the number. */
export function StatTile({ label, value, note, trend, href }: Props) {
  return (
    <Link href={href} className={css.tile}>
      <span className={css.label}>{label}</span>
      <span className={css.value}>{value}</span>
      {note && <span className={css.note}>{note}</span>}
      {trend && trend.length > 1 && <Spark values={trend} label={label} />}
    </Link>
  );
}
