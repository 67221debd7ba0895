import { workOrders } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { openWorkOrder } from '../open-work-order.ts';

export default implement(
  workOrders.createWorkOrder,
  (scope, input) =>
    openWorkOrder(scope, {
      id: input.id,
      customerId: input.customerId,
      vehicleId: input.vehicleId,
      concerns: input.concerns,
      stage: 'arrived',
      arrival: 'drop_off',
      startsAt: null,
      collection: null,
      promisedAt: input.promisedAt,
      serviceIds: input.services,
    }),
  { work_order_pkey: { code: 'already_exists', field: 'id' } },
);
