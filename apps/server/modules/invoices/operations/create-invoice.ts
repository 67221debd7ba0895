import { invoices } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { carOf } from '../car-of.ts';
import { groundFor, makeDraft } from '../make-draft.ts';
import { applyRules } from '../price-rules.ts';
import { refsOfInvoice } from '../read-invoice.ts';

export default implement(invoices.createInvoice, async (scope, { customerId, vehicleId, lines, surcharges, note }) => {
  const ground = await groundFor(scope, customerId);
  await carOf(scope, vehicleId);
  const inputs = lines.map((line) => ({ ...line, jobId: null }));
  const { id, document } = await makeDraft(scope, ground, {
    kind: 'invoice',
    vehicleId,
    note,
    surcharges,
    lines: applyRules(inputs, { ...ground.price, surcharges }),
  });
  const refs = refsOfInvoice({
    id,
    customer_id: ground.buyer.customerId,
    vehicle_id: vehicleId,
    work_order_id: null,
    estimate_id: null,
  });
  scope.record('invoice.drafted', refs, { total: document.total, currency: ground.price.currency });
  return { id };
});
