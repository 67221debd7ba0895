import {
  makeJob,
  makeService,
  makeShop,
  makeWorkOrder,
  type TestCustomer,
  type TestShop,
} from '../../../kernel/testing/factories.ts';
import type { KnownIds } from '../../../kernel/testing/sample-input.ts';
import type { World } from '../../../kernel/testing/world.ts';
import { markBill } from './marked-bills.ts';
import { markReceived } from './marked-papers.ts';
import { markAttempt, markMethod, markPayment, markReconciliation } from './marked-payments.ts';
import { markReview } from './marked-review.ts';
import { markBooking, markEstimate, markInspection, markTalk, type Visit } from './marked-rows.ts';

export type ProbedShop = {
  readonly shop: TestShop;
  readonly customer: TestCustomer;
  readonly ids: KnownIds;
  readonly publicIds: KnownIds;
  readonly marks: readonly string[];
  readonly shopMark: string;
};

/** One marked row of each room around a visit. */
async function markAll(world: World, visit: Visit) {
  const booking = await markBooking(world, visit);
  const inspection = await markInspection(world, visit);
  const estimate = await markEstimate(world, visit);
  const { fileId } = await markTalk(world, visit);
  const review = await markReview(world, visit);
  const { receivedInvoiceId } = await markReceived(world, visit);
  const bill = await markBill(world, visit);
  const paymentId = await markPayment(world, visit);
  const attempt = await markAttempt(world, { ...visit, invoiceId: bill.id });
  const method = await markMethod(world, visit);
  const reconciliationId = await markReconciliation(world, visit);
  return {
    booking,
    inspection,
    estimate,
    bill,
    attempt,
    method,
    ids: { fileId, reviewId: review.id, receivedInvoiceId, paymentId, reconciliationId },
  };
}

/** A shop with one row of everything, each carrying a mark that must never show up in anybody else's answer. */
export async function makeProbedShop(world: World, mark: string): Promise<ProbedShop> {
  // Customers of a shop may see its name; nobody else may, so it carries a mark of its own.
  const shopMark = [...mark].reverse().join('');
  const shop = await makeShop(world, { name: `${shopMark} Motors` });
  const { shopId } = shop;
  const order = await makeWorkOrder(world, shopId, { concerns: [`${mark} concern`], stage: 'awaiting_approval' });
  const job = await makeJob(world, shopId, order.id, { title: `${mark} brakes`, decision: 'pending' });
  const service = await makeService(world, shopId, { name: `${mark} service` });
  const visit: Visit = {
    shopId,
    mark,
    workOrderId: order.id,
    customerId: order.customer.id,
    vehicleId: order.vehicle.id,
    jobId: job.id,
  };
  const { booking, inspection, estimate, bill, attempt, method, ids } = await markAll(world, visit);
  return {
    shop,
    customer: order.customer,
    ids: {
      workOrderId: order.id,
      customerId: order.customer.id,
      duplicateId: order.customer.id,
      vehicleId: order.vehicle.id,
      jobId: job.id,
      serviceId: service.id,
      bookingId: booking.id,
      inspectionId: inspection.id,
      findingId: inspection.pointId,
      point: 'p1',
      section: 's',
      estimateId: estimate.id,
      invoiceId: bill.id,
      lineId: bill.lineId,
      attemptId: attempt.id,
      methodId: method.id,
      recurringId: bill.recurringId,
      ...ids,
      staffId: shop.staff.TECH.id,
      ownerId: order.id,
      owner: 'work_order',
      shopId,
    },
    publicIds: {
      workOrder: order.publicId,
      vehicle: order.vehicle.publicId,
      booking: booking.publicId,
      estimate: estimate.publicId,
      document: estimate.publicId,
      invoice: bill.publicId,
      attempt: attempt.publicId,
      method: method.publicId,
      job: estimate.jobPublicId,
      shop: shop.slug,
    },
    marks: [mark, order.vehicle.plate, order.id, order.customer.id, order.customer.email],
    shopMark,
  };
}
