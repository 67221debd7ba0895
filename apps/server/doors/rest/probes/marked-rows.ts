import { newId, newPublicId } from '../../../kernel/ids.ts';
import { insert } from '../../../kernel/testing/factories.ts';
import type { World } from '../../../kernel/testing/world.ts';

/** Where marked rows belong. */
export type Visit = {
  readonly shopId: string;
  readonly mark: string;
  readonly workOrderId: string;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly jobId: string;
};
type Ids = { readonly id: string; readonly publicId: string };

export async function markBooking(world: World, { shopId, mark, customerId, vehicleId }: Visit): Promise<Ids> {
  const ids = { id: newId(), publicId: newPublicId('bo') };
  await insert(world, 'booking', {
    shop_id: shopId,
    id: ids.id,
    public_id: ids.publicId,
    customer_id: customerId,
    vehicle_id: vehicleId,
    status: 'requested',
    words: `${mark} words`,
    date: '2026-12-01',
    time: '09:00',
    starts_at: '2026-12-01T07:00:00Z',
    minutes: 60,
    arrival: 'drop_off',
    requested_at: world.clock.now(),
  });
  return ids;
}

export async function markInspection(
  world: World,
  { shopId, mark, workOrderId, vehicleId }: Visit,
): Promise<{ id: string; pointId: string }> {
  const ids = { id: newId(), pointId: newId() };
  await insert(world, 'inspection', {
    shop_id: shopId,
    id: ids.id,
    work_order_id: workOrderId,
    vehicle_id: vehicleId,
    template_key: 'short',
    template_version: 1,
    name: `${mark} inspection`,
    kind: 'short',
    state: 'in_progress',
    started_at: world.clock.now(),
  });
  const definition = { input: 'condition', unit: null, decimals: 0, values: [], limits: null, photoRequiredWhen: [] };
  await insert(world, 'inspection_point', {
    shop_id: shopId,
    id: ids.pointId,
    inspection_id: ids.id,
    position: 1,
    key: 'p1',
    section_key: 's',
    section: 'S',
    name: `${mark} point`,
    definition,
    condition: 'urgent',
  });
  return ids;
}

export async function markEstimate(world: World, visit: Visit): Promise<Ids & { readonly jobPublicId: string }> {
  const { shopId, mark, workOrderId, jobId } = visit;
  const ids = { id: newId(), publicId: newPublicId('es'), jobPublicId: newPublicId('ej') };
  const amounts = { net: 112_000, tax: 17_920, total: 129_920 };
  await insert(world, 'estimate', {
    shop_id: shopId,
    id: ids.id,
    public_id: ids.publicId,
    work_order_id: workOrderId,
    version: 1,
    status: 'sent',
    currency: 'ZMW',
    message: `${mark} estimate`,
    sent_at: world.clock.now(),
    valid_until: '2026-12-24',
    ...amounts,
  });
  await world.sql(
    'insert into estimate_job (shop_id, id, public_id, estimate_id, job_id, job_version, position, title, condition, lines, net, tax, total) values ($1, $2, $3, $4, $5, 1, 1, $6, $7, $8, 112000, 17920, 129920)',
    [shopId, newId(), ids.jobPublicId, ids.id, jobId, `${mark} brakes`, 'urgent', '[]'],
  );
  await markDecision(world, visit, ids);
  return ids;
}

/** A decision in the ledger and a limit of the customer. */
async function markDecision(world: World, visit: Visit, estimate: { readonly id: string; readonly publicId: string }) {
  const { shopId, mark, workOrderId, customerId } = visit;
  const [id, at] = [newId(), world.clock.now()];
  await insert(world, 'authorisation', {
    shop_id: shopId,
    id,
    work_order_id: workOrderId,
    position: 1,
    estimate_id: estimate.id,
    at,
    entry: entryOf(mark, newPublicId('au'), estimate.publicId, at.toISOString()),
    previous_hash: '0'.repeat(64),
    hash: 'a'.repeat(64),
  });
  await insert(world, 'authorisation_policy', {
    shop_id: shopId,
    id: newId(),
    customer_id: customerId,
    amount_limit: 50_000,
    conditions: ['urgent'],
    how: 'phone',
    given_by: `${mark} driver`,
    recorded_by: `${mark} advisor`,
    since: at,
  });
}

function entryOf(mark: string, id: string, estimate: string, at: string) {
  const who = {
    name: `${mark} driver`,
    customer: newPublicId('cu'),
    recordedBy: null,
    address: '',
    device: '',
    phone: null,
  };
  return {
    form: 1,
    id,
    shop: 'probed',
    workOrder: { id: newPublicId('wo'), number: 1 },
    position: 1,
    at,
    how: 'portal',
    who,
    estimate: { id: estimate, version: 1, currency: 'ZMW', validUntil: null },
    pricesShown: true,
    jobs: [],
    amount: 1,
    difference: 1,
    terms: null,
    signature: { name: `${mark} signature`, drawing: null },
    policy: null,
  };
}

export async function markTalk(
  world: World,
  { shopId, mark, workOrderId, customerId }: Visit,
): Promise<{ fileId: string }> {
  const fileId = newId();
  const at = world.clock.now();
  await insert(world, 'message', {
    shop_id: shopId,
    id: newId(),
    public_id: newPublicId('me'),
    work_order_id: workOrderId,
    customer_id: customerId,
    from_side: 'customer',
    author: `${mark} driver`,
    text: `${mark} message`,
    at,
  });
  await insert(world, 'work_order_note', {
    shop_id: shopId,
    id: newId(),
    work_order_id: workOrderId,
    text: `${mark} secret note`,
    author: 'Staff',
    at,
  });
  await insert(world, 'file', {
    shop_id: shopId,
    id: fileId,
    public_id: newPublicId('fi'),
    owner: 'work_order',
    owner_id: workOrderId,
    work_order_id: workOrderId,
    customer_id: customerId,
    kind: 'photo',
    name: `${mark}.jpg`,
    type: 'image/jpeg',
    bytes: 10,
    storage_key: `shops/${shopId}/${fileId}.jpg`,
    caption: `${mark} photo`,
    from_side: 'staff',
    at,
  });
  return { fileId };
}
