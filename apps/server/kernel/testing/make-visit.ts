import { newId, newPublicId } from '../ids.ts';
import { keyRing } from '../secrets.ts';
import { signSession } from '../tokens.ts';
import { CUSTOMER_COOKIE } from '../who.ts';
import { insert, type Row } from './insert.ts';
import type { Caller, World } from './world.ts';

export type TestCustomer = {
  readonly id: string;
  readonly publicId: string;
  readonly email: string;
  readonly caller: Caller;
};

/** A customer with an open portal and a session. */
export async function makeCustomer(world: World, shopId: string, change: Row = {}): Promise<TestCustomer> {
  const ring = keyRing(world.env.secretKeys);
  const id = newId();
  const publicId = newPublicId('cu');
  const email = `driver-${id.slice(-8)}@customer.example`;
  await insert(world, 'customer', {
    shop_id: shopId,
    id,
    public_id: publicId,
    name: `Driver ${id.slice(-4)}`,
    email_sealed: ring.seal(email, `customer.email:${shopId}`),
    email_index: ring.blindIndex(email, `customer.email:${shopId}`),
    portal_enabled: true,
    ...change,
  });
  const caller = world.caller();
  caller.cookies.set(
    CUSTOMER_COOKIE,
    await signSession({ shopId, customerId: id, epoch: 1 }, ring.deriveKey('customer-session'), world.clock.now()),
  );
  return { id, publicId, email, caller };
}

/** A car of a customer. */
export async function makeVehicle(
  world: World,
  shopId: string,
  customerId: string | null,
  change: Row = {},
): Promise<{ id: string; publicId: string; plate: string }> {
  const id = newId();
  const publicId = newPublicId('ve');
  const plate = String(change.plate ?? `T ${id.slice(-7).toUpperCase()}`);
  await insert(world, 'vehicle', {
    shop_id: shopId,
    id,
    public_id: publicId,
    customer_id: customerId,
    plate,
    plate_key: plate.replace(/[^A-Z0-9]/g, ''),
    plate_region: 'ZM',
    make: 'Toyota',
    model: 'Hilux',
    year: 2019,
    type: 'truck',
    ...change,
  });
  if (customerId)
    await insert(world, 'vehicle_ownership', {
      shop_id: shopId,
      id: newId(),
      vehicle_id: id,
      customer_id: customerId,
      since: world.clock.now(),
    });
  return { id, publicId, plate };
}

/** A service with one price for all cars and two canned lines. */
export async function makeService(
  world: World,
  shopId: string,
  change: Row = {},
): Promise<{ id: string; publicId: string }> {
  const id = newId();
  const publicId = newPublicId('se');
  const categoryId = newId();
  await insert(world, 'service_category', {
    shop_id: shopId,
    id: categoryId,
    name: `Category ${id.slice(-6)}`,
    icon: 'tool',
  });
  await insert(world, 'service', {
    shop_id: shopId,
    id,
    public_id: publicId,
    category_id: categoryId,
    name: `Service ${id.slice(-6)}`,
    kind: 'repair',
    price_min: 100_000,
    price_max: 150_000,
    minutes: 60,
    ...change,
  });
  for (const type of ['small', 'suv', 'truck'])
    await insert(world, 'service_price', {
      shop_id: shopId,
      service_id: id,
      type,
      price_min: 100_000,
      price_max: 150_000,
      minutes: 60,
    });
  await insert(world, 'canned_line', {
    shop_id: shopId,
    id: newId(),
    service_id: id,
    position: 1,
    kind: 'labour',
    description: 'Labour',
    quantity: 1000,
    unit_price: 52_000,
  });
  await insert(world, 'canned_line', {
    shop_id: shopId,
    id: newId(),
    service_id: id,
    position: 2,
    kind: 'part',
    description: 'Part',
    part_number: 'P-1',
    quantity: 1000,
    unit_price: 60_000,
  });
  return { id, publicId };
}

/** An open work order with its customer and car. */
export async function makeWorkOrder(
  world: World,
  shopId: string,
  change: Row = {},
): Promise<{
  id: string;
  publicId: string;
  customer: TestCustomer;
  vehicle: { id: string; publicId: string; plate: string };
}> {
  const customer = await makeCustomer(world, shopId);
  const vehicle = await makeVehicle(world, shopId, customer.id);
  const id = newId();
  const publicId = newPublicId('wo');
  const now = world.clock.now();
  const [next] = await world.sql<{ next: string }>(
    "insert into number_series as s (shop_id, series, next) values ($1, 'work_order', 2) on conflict (shop_id, series) do update set next = s.next + 1 returning next - 1 as next",
    [shopId],
  );
  await insert(world, 'work_order', {
    shop_id: shopId,
    id,
    public_id: publicId,
    number: Number(next?.next),
    customer_id: customer.id,
    vehicle_id: vehicle.id,
    stage: 'arrived',
    stage_since: now,
    opened_at: now,
    changed_at: now,
    ...change,
  });
  return { id, publicId, customer, vehicle };
}

/** A priced job of a work order: net 112 000, tax 17 920. */
export async function makeJob(
  world: World,
  shopId: string,
  workOrderId: string,
  change: Row = {},
): Promise<{ id: string; publicId: string }> {
  const id = newId();
  const publicId = newPublicId('jo');
  await insert(world, 'job', {
    shop_id: shopId,
    id,
    public_id: publicId,
    work_order_id: workOrderId,
    position: 1,
    title: `Job ${id.slice(-4)}`,
    condition: 'urgent',
    net: 112_000,
    tax: 17_920,
    total: 129_920,
    estimated_minutes: 60,
    ...change,
  });
  await insert(world, 'job_line', {
    shop_id: shopId,
    id: newId(),
    job_id: id,
    position: 1,
    kind: 'labour',
    description: 'Labour',
    quantity: 1000,
    unit_price: 52_000,
    tax_rate_bp: 1600,
    net: 52_000,
    tax: 8_320,
  });
  await insert(world, 'job_line', {
    shop_id: shopId,
    id: newId(),
    job_id: id,
    position: 2,
    kind: 'part',
    description: 'Part',
    quantity: 1000,
    unit_price: 60_000,
    tax_rate_bp: 1600,
    net: 60_000,
    tax: 9_600,
  });
  return { id, publicId };
}
