import type { Sweep } from '../../kernel/implement.ts';

const KEEP_DAYS = 90;

/** Measures of pages older than the chart shows are thrown away. */
export const forgetVitals: Sweep = ({ owner, clock }) => ({
  everySeconds: 3600,
  run: () =>
    owner.query('delete from vital_day where day < $1::date', [
      new Date(clock.now().getTime() - KEEP_DAYS * 86_400_000).toISOString().slice(0, 10),
    ]),
});
