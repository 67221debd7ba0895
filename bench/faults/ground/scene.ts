import {
  markBooking,
  markEstimate,
  markInspection,
  markTalk,
} from '../../../apps/server/doors/rest/probes/marked-rows.ts';
import {
  makeCustomer,
  makeJob,
  makeOperator,
  makeService,
  makeShop,
  makeStaff,
  makeWorkOrder,
  someRules,
  type TestCustomer,
  type TestShop,
} from '../../../apps/server/kernel/testing/factories.ts';
import type { KnownIds } from '../../../apps/server/kernel/testing/sample-input.ts';
import type { Caller, World } from '../../../apps/server/kernel/testing/world.ts';

type Member = Awaited<ReturnType<typeof makeStaff>>;
/** One visit with everything that hangs on it, so that each operation finds something of its own to change. */
export type Scene = {
  readonly world: World;
  readonly shop: TestShop;
  readonly operator: Caller;
  readonly customer: TestCustomer;
  /** An owner and a technician of the shop, each with a session of their own. */
  readonly admin: Member;
  readonly technician: Member;
  readonly ids: KnownIds;
  readonly publicIds: KnownIds;
};
export type Place = { readonly world: World; readonly shop: TestShop; readonly operator: Caller };

/** Room for every booking, and an approved estimate waits to be made into work. */
const RULES = { ...someRules, bays: 90, arrivalsPerSlot: 90, approvedStartsWork: false };

/** The shop all scenes are set in. */
export async function openPlace(world: World): Promise<Place> {
  const operator = await makeOperator(world);
  const shop = await makeShop(world, { name: 'Replay Motors', rules: RULES });
  return { world, shop, operator };
}

/** A new visit in the shop: customer, car, job, service, booking, inspection, estimate, message, file. */
export async function makeScene({ world, shop, operator }: Place): Promise<Scene> {
  const { shopId } = shop;
  const order = await makeWorkOrder(world, shopId, { stage: 'awaiting_approval' });
  const job = await makeJob(world, shopId, order.id, { decision: 'pending' });
  const visit = {
    shopId,
    mark: 'REPLAY',
    workOrderId: order.id,
    customerId: order.customer.id,
    vehicleId: order.vehicle.id,
    jobId: job.id,
  };
  const [service, booking, inspection, estimate, talk, duplicate, member, admin] = await Promise.all([
    makeService(world, shopId),
    markBooking(world, visit),
    markInspection(world, visit),
    markEstimate(world, visit),
    markTalk(world, visit),
    makeCustomer(world, shopId),
    makeStaff(world, shopId, 'TECH', 'Replayed technician'),
    makeStaff(world, shopId, 'ADMIN', 'Replayed owner'),
  ]);
  return {
    world,
    shop,
    operator,
    customer: order.customer,
    admin,
    technician: member,
    ids: {
      shopId,
      workOrderId: order.id,
      customerId: order.customer.id,
      duplicateId: duplicate.id,
      vehicleId: order.vehicle.id,
      jobId: job.id,
      serviceId: service.id,
      bookingId: booking.id,
      inspectionId: inspection.id,
      findingId: inspection.pointId,
      point: 'p1',
      section: 's',
      estimateId: estimate.id,
      fileId: talk.fileId,
      staffId: member.id,
      ownerId: order.id,
      owner: 'work_order',
    },
    publicIds: {
      workOrder: order.publicId,
      vehicle: order.vehicle.publicId,
      booking: booking.publicId,
      estimate: estimate.publicId,
      job: estimate.jobPublicId,
      shop: shop.slug,
    },
  };
}
