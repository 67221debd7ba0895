import { estimates } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { addQuotedJobs, openWorkOrder } from '../../work-orders/index.ts';
import { sendVersion } from '../send-version.ts';

/** R-350 A quote is the estimate of a work order nobody agreed to yet: what is approved is already the visit's own. */
export default implement(
  estimates.createQuote,
  async (scope, input) => {
    if (input.services.length + input.jobs.length === 0 && input.send) refuse('nothing_to_send', 'jobs');
    const order = await openWorkOrder(scope, {
      id: input.id,
      customerId: input.customerId,
      vehicleId: input.vehicleId,
      concerns: input.concern ? [input.concern] : [],
      stage: 'requested',
      arrival: 'drop_off',
      startsAt: null,
      collection: null,
      promisedAt: null,
      serviceIds: [],
      quote: true,
    });
    await addQuotedJobs(scope, order.id, { serviceIds: input.services, jobs: input.jobs });
    const sent = input.send ? await sendVersion(scope, order.id, input.message) : null;
    return { workOrderId: order.id, number: order.number, estimateId: sent?.id ?? null };
  },
  { work_order_pkey: { code: 'already_exists', field: 'id' } },
);
