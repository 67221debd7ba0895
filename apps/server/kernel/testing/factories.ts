import { type Role, roles } from '@pitlane/contracts';
import { hashToken, newId, newPublicId, newToken } from '../ids.ts';
import { keyRing } from '../secrets.ts';
import { signSession } from '../tokens.ts';
import { CUSTOMER_COOKIE, STAFF_COOKIE } from '../who.ts';
import type { Caller, World } from './world.ts';

/** Rows other rooms' tests stand on. They are put in by the owner, past operations, so a room is tested on its own. */
export type Row = Record<string, unknown>;

export async function insert(world: World, table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  const values = names.map((name) =>
    row[name] !== null && typeof row[name] === 'object' && !Array.isArray(row[name]) && !(row[name] instanceof Date)
      ? JSON.stringify(row[name])
      : row[name],
  );
  await world.sql(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')})`,
    values,
  );
}

export const someRules = {
  bookingMode: 'approval',
  bays: 4,
  arrivalsPerSlot: 2,
  leadHours: 1,
  horizonDays: 60,
  changeHours: 12,
  collectionRadiusKm: 15,
  collectionFee: 15000,
  labourRate: 52000,
  pricesIncludeTax: false,
  approvedStartsWork: true,
  recalculationNeedsStaff: false,
  signatureRequired: false,
  estimateValidDays: 14,
  terms: 'Work starts after your approval. Old parts are kept for you to see.',
} as const;
export const somePrivacy = { showPrices: true, showTechnicianNames: true, showLabourBreakdown: false } as const;

export type TestShop = {
  readonly shopId: string;
  readonly slug: string;
  readonly taxRateId: string;
  readonly staff: Readonly<Record<Role, { id: string; personId: string; email: string; caller: Caller }>>;
};
let shops = 0;

/** A shop in Lusaka with open hours Monday to Saturday, one tax rate, and one signed-in person of each role. */
export async function makeShop(world: World, change: Row = {}): Promise<TestShop> {
  shops += 1;
  const shopId = newId();
  const slug = `shop-${shops}-${shopId.slice(-6)}`;
  await insert(world, 'shop', {
    shop_id: shopId,
    slug,
    name: `Shop ${shops}`,
    country: 'ZM',
    currency: 'ZMW',
    locale: 'en',
    time_zone: 'Africa/Lusaka',
    rules: { ...someRules },
    privacy: { ...somePrivacy },
    ...change,
  });
  for (let weekday = 1; weekday <= 6; weekday++)
    await insert(world, 'shop_opening', {
      shop_id: shopId,
      weekday,
      opens: '07:30',
      closes: weekday === 6 ? '13:00' : '17:00',
    });
  const taxRateId = newId();
  await insert(world, 'tax_rate', { shop_id: shopId, id: taxRateId, name: 'VAT', rate_bp: 1600, is_default: true });
  const staff = Object.fromEntries(
    await Promise.all(roles.map(async (role) => [role, await makeStaff(world, shopId, role)] as const)),
  );
  return { shopId, slug, taxRateId, staff: staff as TestShop['staff'] };
}

/** A staff member with an open session. */
export async function makeStaff(
  world: World,
  shopId: string,
  role: Role,
  name = `${role} person`,
): Promise<{ id: string; personId: string; email: string; caller: Caller }> {
  const ring = keyRing(world.env.secretKeys);
  const id = newId();
  const personId = newId();
  const email = `${role.toLowerCase()}-${id.slice(-8)}@staff.example`;
  const emailIndex = ring.blindIndex(email, 'person.email');
  await insert(world, 'auth.person', {
    id: personId,
    email_index: emailIndex,
    email_sealed: ring.seal(email, 'person.email'),
    name,
  });
  await insert(world, 'auth.membership', {
    person_id: personId,
    shop_id: shopId,
    staff_id: id,
    role,
    status: 'active',
  });
  await insert(world, 'staff', {
    shop_id: shopId,
    id,
    person_id: personId,
    name,
    initials: role.slice(0, 2),
    email_sealed: ring.seal(email, `staff.email:${shopId}`),
    email_index: ring.blindIndex(email, `staff.email:${shopId}`),
    role,
    status: 'active',
  });
  const caller = world.caller();
  caller.cookies.set(STAFF_COOKIE, await makeSession(world, personId, shopId));
  return { id, personId, email, caller };
}

/** An open staff session; answers the cookie's token. */
export async function makeSession(world: World, personId: string, shopId: string | null): Promise<string> {
  const token = newToken();
  const now = world.clock.now();
  await insert(world, 'auth.session', {
    id: newId(),
    token_hash: hashToken(token),
    person_id: personId,
    shop_id: shopId,
    device: 'test',
    address: '127.0.0.1',
    started_at: now,
    last_seen_at: now,
    expires_at: new Date(now.getTime() + 30 * 86_400_000),
  });
  return token;
}

/** The platform operator, signed in. */
export async function makeOperator(world: World): Promise<Caller> {
  const ring = keyRing(world.env.secretKeys);
  const id = newId();
  await insert(world, 'auth.person', {
    id,
    email_index: ring.blindIndex(`${id}@platform.example`, 'person.email'),
    email_sealed: ring.seal(`${id}@platform.example`, 'person.email'),
    name: 'Operator',
    platform: true,
  });
  const caller = world.caller();
  caller.cookies.set(STAFF_COOKIE, await makeSession(world, id, null));
  return caller;
}

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
