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

export async function markEstimate(
  world: World,
  { shopId, mark, workOrderId, jobId }: Visit,
): Promise<Ids & { readonly jobPublicId: string }> {
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
  return ids;
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
