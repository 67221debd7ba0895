import { type OutputOf, type today, workOrders } from '@pitlane/contracts';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import { fixed } from '../../kernel/database/values.ts';
import type { Reading } from '../../kernel/implement.ts';
import type { Shop } from '../shops/index.ts';
import { carOf } from './cards.ts';
import { storiesOf } from './stories.ts';

type Promises = Pick<OutputOf<typeof today.getToday>, 'promised' | 'promises'>;

const { stages } = workOrders;
/** Stages of cars that stand in the shop: from their arrival until they are handed back. */
export const HERE = stages.slice(stages.indexOf('arrived'), stages.indexOf('closed'));

const rows = statement(({ shopId, end }: { readonly shopId: string; readonly end: string }) =>
  tenant
    .selectFrom((from) =>
      from
        .selectFrom('work_order')
        .select(['shop_id', 'id', 'vehicle_id', 'stage', 'stage_since', 'key_tag', 'promised_at'])
        .select((row) => row.fn.countAll<number>().over().as('many'))
        .where('shop_id', '=', shopId)
        .where('is_open', '=', fixed(true))
        .where('stage', 'in', HERE.map(fixed))
        .where('promised_at', '<', end)
        .orderBy('promised_at')
        .orderBy('id')
        .limit(9)
        .as('w'),
    )
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'w.shop_id').onRef('v.id', '=', 'w.vehicle_id'),
    )
    .select(['w.id', 'w.stage', 'w.stage_since', 'w.key_tag', 'w.promised_at', 'w.many'])
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .orderBy('w.promised_at')
    .orderBy('w.id'),
);

/** Cars here that are promised before `end` (ISO instant): how many, and the nine that come first with what is going on. */
export async function promisedBefore(scope: Reading, { locale }: Shop, end: string): Promise<Promises> {
  const found = await rows({ shopId: scope.shopId, end });
  const storyOf = await storiesOf(scope, found);
  return {
    promised: Number(found[0]?.many ?? 0),
    promises: found.map((row) => ({
      workOrderId: row.id,
      vehicle: carOf(row),
      sentence: storyOf(row, locale).sentence,
      promisedAt: row.promised_at,
      readySince: row.stage === 'ready' ? row.stage_since : null,
    })),
  };
}
