import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Hatch } from './Hatch.tsx';
import css from './JobCard.module.css';

/** What the left edge says. `done` looks like `approved`. */
export type JobEdge = 'approved' | 'done' | 'in_work' | 'waiting' | 'not_sent' | 'declined';

type Props = {
  readonly edge: JobEdge;
  readonly glyph: ReactNode;
  readonly title: ReactNode;
  readonly sentence?: ReactNode;
  /** Cells between title and price: photo, technician, decision. */
  readonly cells?: ReactNode;
  readonly price?: ReactNode;
  /** Open or close control at the end of the row. */
  readonly control?: ReactNode;
  /** The open part below the row. */
  readonly children?: ReactNode;
  readonly glow?: boolean;
  readonly id?: string;
};

/** Frame of a job: glyph, title, one plain sentence, price on the right, and an edge that tells its state. */
export function JobCard({ edge, glyph, title, sentence, cells, price, control, children, glow, id }: Props) {
  return (
    <article className={classes(css.card, css[edge], glow && 'glow')} id={id}>
      <span className={css.edge} aria-hidden>
        {edge === 'in_work' && <Hatch className={css.hatch} moving />}
      </span>
      <div className={css.row}>
        <div className={css.glyph}>{glyph}</div>
        <div className={css.words}>
          <h3 className={css.title}>{title}</h3>
          {sentence && <p className={css.sentence}>{sentence}</p>}
        </div>
        {cells && <div className={css.cells}>{cells}</div>}
        {price && <div className={css.price}>{price}</div>}
        {control && <div className={css.control}>{control}</div>}
      </div>
      {children && <div className={css.open}>{children}</div>}
    </article>
  );
}
