import { timeline } from '@pitlane/contracts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { recordsOf } from '../../customers/index.ts';
import { readPage } from '../read-page.ts';
import { eventRows, machinery, tellStaff } from '../rows.ts';

const subjects = {
  workOrderId: { column: 'e.work_order_id', view: 'work_orders__visit' },
  vehicleId: { column: 'e.vehicle_id', view: 'vehicles__name' },
  customerId: { column: 'e.customer_id', view: 'customers__name' },
} as const;
type Subject = (typeof subjects)[keyof typeof subjects];

async function mustExist({ sql, shopId }: Reading, view: Subject['view'], id: string): Promise<void> {
  found(
    await sql
      .selectFrom(view)
      .select('id')
      .where('shop_id', '=', shopId)
      .where('id', '=', id)
      .limit(1)
      .executeTakeFirst(),
  );
}

/** R-280 The story of one thing is read from the log: a work order, a car or a customer, exactly one of them. */
export default answer(timeline.getTimeline, async (scope, input) => {
  const given = (Object.keys(subjects) as (keyof typeof subjects)[]).filter((name) => input[name] !== undefined);
  const [name] = given;
  if (given.length !== 1 || !name) return refuse('invalid_input', 'workOrderId');
  const { column, view } = subjects[name];
  const id = input[name] ?? '';
  await mustExist(scope, view, id);
  const ids = name === 'customerId' ? await recordsOf(scope, id) : [id];
  const [page, kinds] = await Promise.all([
    readPage(scope, input, (query) => query.where(column, 'in', ids)),
    eventRows(scope)
      .clearSelect()
      .clearOrderBy()
      .select('e.type')
      .distinct()
      .where(column, 'in', ids)
      .where('e.type', 'not in', [...machinery])
      .limit(200)
      .execute(),
  ]);
  return {
    items: await tellStaff(scope, page.items),
    nextCursor: page.nextCursor,
    types: kinds.map(({ type }) => type).sort(),
  };
});
