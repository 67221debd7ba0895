import { newId, newPublicId } from '../../../kernel/ids.ts';
import {
  insert,
  makeJob,
  makeService,
  makeShop,
  makeWorkOrder,
  type TestCustomer,
  type TestShop,
} from '../../../kernel/testing/factories.ts';
import type { KnownIds } from '../../../kernel/testing/sample-input.ts';
import type { World } from '../../../kernel/testing/world.ts';

export type ProbedShop = {
  readonly shop: TestShop;
  readonly customer: TestCustomer;
  readonly ids: KnownIds;
  readonly publicIds: KnownIds;
  readonly marks: readonly string[];
};

/** A shop with one row of everything, each carrying a mark that must never show up in anybody else's answer. */
export async function makeProbedShop(world: World, mark: string): Promise<ProbedShop> {
  const shop = await makeShop(world, { name: `${mark} Motors` });
  const { shopId } = shop;
  const order = await makeWorkOrder(world, shopId, { concerns: [`${mark} concern`], stage: 'awaiting_approval' });
  const job = await makeJob(world, shopId, order.id, { title: `${mark} brakes`, decision: 'pending' });
  const service = await makeService(world, shopId, { name: `${mark} service` });
  const now = world.clock.now();
  const [booking, inspection, point, estimate, estimateJob, message, file, note] = Array.from({ length: 8 }, () =>
    newId(),
  );
  const [bookingPublic, estimatePublic, estimateJobPublic, messagePublic, filePublic] = [
    'bo',
    'es',
    'ej',
    'me',
    'fi',
  ].map((prefix) => newPublicId(prefix));
  await insert(world, 'booking', {
    shop_id: shopId,
    id: booking,
    public_id: bookingPublic,
    customer_id: order.customer.id,
    vehicle_id: order.vehicle.id,
    status: 'requested',
    words: `${mark} words`,
    date: '2026-12-01',
    time: '09:00',
    starts_at: '2026-12-01T07:00:00Z',
    minutes: 60,
    arrival: 'drop_off',
    requested_at: now,
  });
  await insert(world, 'inspection', {
    shop_id: shopId,
    id: inspection,
    work_order_id: order.id,
    vehicle_id: order.vehicle.id,
    template_key: 'short',
    template_version: 1,
    name: `${mark} inspection`,
    kind: 'short',
    state: 'in_progress',
    started_at: now,
  });
  await insert(world, 'inspection_point', {
    shop_id: shopId,
    id: point,
    inspection_id: inspection,
    position: 1,
    key: 'p1',
    section_key: 's',
    section: 'S',
    name: `${mark} point`,
    definition: { input: 'condition', unit: null, decimals: 0, values: [], limits: null, photoRequiredWhen: [] },
    condition: 'urgent',
  });
  await insert(world, 'estimate', {
    shop_id: shopId,
    id: estimate,
    public_id: estimatePublic,
    work_order_id: order.id,
    version: 1,
    status: 'sent',
    currency: 'ZMW',
    message: `${mark} estimate`,
    sent_at: now,
    net: 112000,
    tax: 17920,
    total: 129920,
    valid_until: '2026-12-24',
  });
  await world.sql(
    'insert into estimate_job (shop_id, id, public_id, estimate_id, job_id, job_version, position, title, condition, lines, net, tax, total) values ($1,$2,$3,$4,$5,1,1,$6,$7,$8,112000,17920,129920)',
    [shopId, estimateJob, estimateJobPublic, estimate, job.id, `${mark} brakes`, 'urgent', '[]'],
  );
  await insert(world, 'message', {
    shop_id: shopId,
    id: message,
    public_id: messagePublic,
    work_order_id: order.id,
    customer_id: order.customer.id,
    from_side: 'customer',
    author: `${mark} driver`,
    text: `${mark} message`,
    at: now,
  });
  await insert(world, 'file', {
    shop_id: shopId,
    id: file,
    public_id: filePublic,
    owner: 'work_order',
    owner_id: order.id,
    work_order_id: order.id,
    customer_id: order.customer.id,
    kind: 'photo',
    name: `${mark}.jpg`,
    type: 'image/jpeg',
    bytes: 10,
    storage_key: `shops/${shopId}/${file}.jpg`,
    caption: `${mark} photo`,
    from_side: 'staff',
    at: now,
  });
  await insert(world, 'work_order_note', {
    shop_id: shopId,
    id: note,
    work_order_id: order.id,
    text: `${mark} secret note`,
    author: 'Staff',
    at: now,
  });
  const staff = shop.staff.TECH;
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
      bookingId: String(booking),
      inspectionId: String(inspection),
      findingId: String(point),
      point: 'p1',
      section: 's',
      estimateId: String(estimate),
      fileId: String(file),
      staffId: staff.id,
      ownerId: order.id,
      owner: 'work_order',
      shopId,
    },
    publicIds: {
      workOrder: order.publicId,
      vehicle: order.vehicle.publicId,
      booking: String(bookingPublic),
      estimate: String(estimatePublic),
      job: String(estimateJobPublic),
      shop: shop.slug,
    },
    marks: [mark, order.vehicle.plate, order.id, order.customer.id, order.customer.email],
  };
}
