import { platform } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { bucketOf } from '../../../kernel/spread.ts';
import { CLS_PARTS } from '../vital-spreads.ts';

/** Counts a visitor's page by day and page; nothing about the visitor is kept. */
export default implement(platform.reportVitals, async ({ sql, shopId, now }, { page, lcp, inp, cls }) => {
  const measures = [
    ['lcp', lcp],
    ['inp', inp],
    ['cls', cls === undefined ? undefined : cls * CLS_PARTS],
  ] as const;
  const day = now.slice(0, 10);
  for (const [metric, value] of measures) {
    if (value === undefined) continue;
    await sql
      .insertInto('vital_day')
      .values({ shop_id: shopId, day, page, metric, bucket: bucketOf(value), count: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['shop_id', 'day', 'page', 'metric', 'bucket'])
          .doUpdateSet((row) => ({ count: row('vital_day.count', '+', 1) })),
      )
      .execute();
  }
  return {};
});
