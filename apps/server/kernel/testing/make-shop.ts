import { type Role, roles } from '@pitlane/contracts';
import { hashToken, newId, newToken } from '../ids.ts';
import { keyRing } from '../secrets.ts';
import { STAFF_COOKIE } from '../who.ts';
import { insert, type Row } from './insert.ts';
import type { Caller, World } from './world.ts';

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
