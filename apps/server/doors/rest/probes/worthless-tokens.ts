import { SignJWT } from 'jose';
import { keyRing } from '../../../kernel/secrets.ts';
import { makeCustomer, makeSession, makeStaff } from '../../../kernel/testing/factories.ts';
import type { Caller, World } from '../../../kernel/testing/world.ts';
import { signSession } from '../../../kernel/tokens.ts';
import { CUSTOMER_COOKIE, STAFF_COOKIE } from '../../../kernel/who.ts';
import type { ProbedShop } from './probed-shop.ts';

/** A caller whose cookie once meant something, or never did. */
export type Worthless = { readonly why: string; readonly caller: Caller };

const holding = (world: World, why: string, name: string, value: string): Worthless => {
  const caller = world.caller();
  caller.cookies.set(name, value);
  return { why, caller };
};
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Customer sessions that must open nothing: expired, forged, unsigned, of another kind, signed out everywhere, portal off. */
export async function worthlessCustomers(world: World, { shop, customer }: ProbedShop): Promise<Worthless[]> {
  const ring = keyRing(world.env.secretKeys);
  const key = ring.deriveKey('customer-session');
  const now = world.clock.now();
  const yesterday = new Date(now.getTime() - 25 * 3_600_000);
  const claims = { shopId: shop.shopId, customerId: customer.id, epoch: 1 };
  const good = await signSession(claims, key, now);
  const [head = '', body = '', sign = ''] = good.split('.');
  const read = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
  const otherKind = await new SignJWT({ ...read, aud: 'pitlane.other' }).setProtectedHeader({ alg: 'HS256' }).sign(key);
  const off = await makeCustomer(world, shop.shopId, { portal_enabled: false });
  const offToken = off.caller.cookies.get(CUSTOMER_COOKIE) ?? '';
  const tokens: readonly (readonly [string, string])[] = [
    ['expired', await signSession(claims, key, yesterday)],
    ['signed with another key', await signSession(claims, ring.deriveKey('another'), now)],
    ['unsigned', `${part({ alg: 'none', typ: 'JWT' })}.${body}.`],
    ['of another audience', otherKind],
    ['altered', `${head}.${part({ ...read, sub: off.id })}.${sign}`],
    ['of a session ended everywhere', await signSession({ ...claims, epoch: 0 }, key, now)],
    ['of a portal switched off', offToken],
    ['of another shop’s customer number', await signSession({ ...claims, shopId: shop.taxRateId }, key, now)],
    ['a staff token', shop.staff.ADMIN.caller.cookies.get(STAFF_COOKIE) ?? ''],
    ['nonsense', 'x'.repeat(300)],
    ['empty', ''],
  ];
  return tokens.map(([why, token]) => holding(world, why, CUSTOMER_COOKIE, token));
}

/** Staff sessions that must open nothing: expired, revoked, suspended, guessed, of the other realm. */
export async function worthlessStaff(world: World, { shop, customer }: ProbedShop): Promise<Worthless[]> {
  const made = async (change: string): Promise<string> => {
    const { personId, id } = await makeStaff(world, shop.shopId, 'ADMIN');
    const token = await makeSession(world, personId, shop.shopId);
    await world.sql(change, change.includes('staff_id') ? [id] : [personId]);
    return token;
  };
  const now = `'${world.clock.now().toISOString()}'::timestamptz`;
  const tokens: readonly (readonly [string, string])[] = [
    ['expired', await made(`update auth.session set expires_at = ${now} - interval '1 second' where person_id = $1`)],
    ['revoked', await made(`update auth.session set revoked_at = ${now} where person_id = $1`)],
    ['suspended', await made("update auth.membership set status = 'suspended' where staff_id = $1")],
    ['dismissed', await made('delete from auth.membership where staff_id = $1')],
    ['a customer token', customer.caller.cookies.get(CUSTOMER_COOKIE) ?? ''],
    ['nonsense', 'x'.repeat(300)],
    ['empty', ''],
    ['quoted', "' or 1=1 --"],
  ];
  return tokens.map(([why, token]) => holding(world, why, STAFF_COOKIE, token));
}
