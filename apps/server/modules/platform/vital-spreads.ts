import { quantileOf } from '../../kernel/spread.ts';

/** Layout shift is kept in ten-thousandths: buckets begin at one. */
export const CLS_PARTS = 10_000;
const P75 = 0.75;

export type Counted = {
  readonly day: string;
  readonly page: string;
  readonly metric: string;
  readonly bucket: number;
  readonly count: number;
};

/** The 75th percentile of each measure, as Google's Core Web Vitals judge it (https://web.dev/articles/vitals). */
export function p75Of(rows: readonly Counted[], metric: string): number | null {
  const spread = new Map(
    rows.filter((row) => row.metric === metric).map(({ bucket, count }) => [bucket, Number(count)]),
  );
  const value = quantileOf(spread, P75);
  if (value === null) return null;
  return metric === 'cls' ? Math.round(value) / CLS_PARTS : Math.round(value);
}
