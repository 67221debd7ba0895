import { workOrders } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { implement } from '../../../kernel/implement.ts';
import { readVisit } from '../visit.ts';
import { ownWorkOrderOnly } from '../whose.ts';

export default implement(workOrders.addNote, async (scope, { workOrderId, text }) => {
  const { sql, shopId, now, record, actor } = scope;
  const visit = await readVisit(scope, workOrderId);
  await ownWorkOrderOnly(scope, workOrderId);
  const id = newId();
  await sql
    .insertInto('work_order_note')
    .values({ shop_id: shopId, id, work_order_id: workOrderId, text, author: asStaff(actor).name, at: now })
    .execute();
  record('workOrder.noted', visit.refs, { text });
  return { id };
});
