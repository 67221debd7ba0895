import { classes } from './classes.ts';
import css from './Hatch.module.css';

type Props = { readonly className?: string; readonly moving?: boolean; readonly tone?: 'petrol' | 'booked' | 'urgent' };

/** The hatch pattern as a block; size and place come from the class name. Decoration only: say it in words beside. */
export function Hatch({ className, moving, tone = 'petrol' }: Props) {
  return (
    <span className={classes(css.hatch, className)} data-moving={moving || undefined} data-tone={tone} aria-hidden />
  );
}
