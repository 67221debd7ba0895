import { reaction } from '../../../kernel/implement.ts';
import { endVisit } from '../end-visit.ts';
import { holdVisit } from '../visit.ts';

/** R-276 A bill was paid, credited or called off: a visit whose car is gone already ends with it. */
export default reaction(
  'work-orders-invoice-paid',
  ['invoice.paid', 'invoice.credited', 'invoice.voided', 'invoice.discarded'],
  async (scope, event) => {
    const { workOrder } = event.refs;
    if (!workOrder) return;
    const waiting = await scope.sql
      .selectFrom('work_order')
      .select('id')
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', workOrder)
      .where('stage', '=', 'ready')
      .where('handed_over_at', 'is not', null)
      .executeTakeFirst();
    if (waiting) await endVisit(scope, await holdVisit(scope, workOrder));
  },
);
