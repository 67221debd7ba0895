import { classes } from './classes.ts';
import css from './PlateChip.module.css';
import { bandOf } from './plate.ts';

export type PlateChipProps = {
  readonly plate: string;
  /** Country code of the plate: `ZM`, `DE`, …; decides the band. */
  readonly region?: string | null;
  readonly size?: 'small' | 'medium' | 'large';
  readonly yellow?: boolean;
  /** Greyed, for work that is over. */
  readonly faded?: boolean;
};

/** A car's number plate: the face of every record. */
export function PlateChip({ plate, region, size = 'small', yellow, faded }: PlateChipProps) {
  const band = bandOf(region);
  return (
    <span className={classes(css.plate, css[size], yellow && css.yellow, faded && css.faded)}>
      {band.kind === 'zm' && <span className={css.zm} aria-hidden />}
      {band.kind === 'eu' && (
        <span className={css.eu} aria-hidden>
          <span className={css.stars} />
          {band.letters}
        </span>
      )}
      <span className={css.text}>{plate}</span>
    </span>
  );
}
