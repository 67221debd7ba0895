import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import css from './Panel.module.css';

type Props = {
  readonly title: ReactNode;
  /** Small words beside the title, “next 9 of 10”. */
  readonly note?: ReactNode;
  /** A link or control at the right of the header. */
  readonly action?: ReactNode;
  /** Rows that reach from edge to edge. */
  readonly flush?: boolean;
  /** The page's own title says it already: the header is only read out. */
  readonly quiet?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A card with a header: the block every screen is made of. */
export function Panel({ title, note, action, flush, quiet, className, children }: Props) {
  const id = useId();
  return (
    <section className={classes(css.panel, className)} aria-labelledby={id}>
      <header className={quiet ? 'sr-only' : css.head}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        {note && <span className={css.note}>{note}</span>}
        {action && <span className={css.action}>{action}</span>}
      </header>
      <div className={flush ? undefined : classes(css.body, quiet && css.quiet)}>{children}</div>
    </section>
  );
}
