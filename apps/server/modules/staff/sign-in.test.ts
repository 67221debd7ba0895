import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyRing } from '../../kernel/secrets.ts';
import {
  insert,
  makeCustomer,
  makeOperator,
  makeShop,
  makeStaff,
  type TestShop,
} from '../../kernel/testing/factories.ts';
import { type Caller, openWorld, type World } from '../../kernel/testing/world.ts';
import { STAFF_COOKIE } from '../../kernel/who.ts';
import { addPlatformPerson } from '../platform/index.ts';
import { PASSWORD, setPassword, signInFrom } from './testing/passwords.ts';

describe('signing in', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld({ trustProxy: true });
    shop = await makeShop(world);
  });
  afterAll(() => world.close());
  const failures = (personId: string) =>
    world.sql<{ shop_id: string; address: string }>(
      'select shop_id, address from auth.failed_sign_in where person_id = $1',
      [personId],
    );

  it('[AUTH-06] opens a session with e-mail and password, in an httpOnly cookie whose token is stored hashed', async () => {
    const { email, id, personId } = await makeStaff(world, shop.shopId, 'MANAGER');
    await setPassword(world, personId);
    const caller = world.caller();
    const answer = await signInFrom(caller, '10.0.0.1', { email: `  ${email.toUpperCase()} `, password: PASSWORD });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/pitlane_staff=.+HttpOnly/i);
    expect(answer.body.staff).toMatchObject({ id, role: 'MANAGER' });
    expect(answer.body.shop).toMatchObject({ id: shop.shopId, currency: 'ZMW', labourRate: 52000 });
    expect(answer.body.permissions).toContain('bulk.use');
    expect(answer.body.permissions).not.toContain('shop.manage');
    const token = caller.cookies.get(STAFF_COOKIE) ?? '';
    const stored = await world.sql<{ all: string }>("select string_agg(s::text, ' ') as all from auth.session s");
    expect(token.length).toBeGreaterThan(40);
    expect(stored[0]?.all).not.toContain(token);
    expect(await caller.call('getSession', {})).toEqual(answer.body);
    const [event] = await world.sql<{ refs: object; actor_kind: string }>(
      "select refs, actor_kind from event where shop_id = $1 and type = 'staff.signed_in'",
      [shop.shopId],
    );
    expect(event).toEqual({ refs: { staff: id }, actor_kind: 'staff' });
  });

  it('[AUTH-06] keeps the two realms apart: no staff door for a customer, no customer door for staff', async () => {
    const { email, personId, caller } = await makeStaff(world, shop.shopId, 'ADMIN');
    await setPassword(world, personId);
    const customer = await makeCustomer(world, shop.shopId);
    expect((await customer.caller.send('getSession', {})).status).toBe(403);
    expect((await caller.send('getMe', {})).status).toBe(403);
    const answer = await signInFrom(world.caller(), '10.0.0.2', { email: customer.email, password: PASSWORD });
    expect(answer.status).toBe(401);
    const staffAtCustomerDoor = world.caller();
    await signInFrom(staffAtCustomerDoor, '10.0.0.2', { email, password: PASSWORD });
    expect([...staffAtCustomerDoor.cookies.keys()]).toEqual([STAFF_COOKIE]);
  });

  it('[SEC-09] R-102 says the same of an unknown account and a wrong password, and keeps each failure', async () => {
    const { email, id, personId } = await makeStaff(world, shop.shopId, 'TECH');
    await setPassword(world, personId);
    const wrong = await signInFrom(world.caller(), '10.0.1.1', { email, password: 'not this one 1' });
    const unknown = await signInFrom(world.caller(), '10.0.1.1', { email: 'nobody@else.example', password: 'x' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect({ ...wrong.problem, requestId: '' }).toEqual({ ...unknown.problem, requestId: '' });
    expect(await failures(personId)).toEqual([{ shop_id: shop.shopId, address: '10.0.1.1' }]);
    const events = await world.sql<{ refs: object; data: object }>(
      "select refs, data from event where shop_id = $1 and type = 'staff.sign_in_failed'",
      [shop.shopId],
    );
    expect(events).toContainEqual({ refs: { staff: id }, data: { address: '10.0.1.1' } });
    expect(JSON.stringify(events)).not.toContain(email);
  });

  it('[SEC-09] lists failures by account and address to those who may audit, page by page', async () => {
    const { email, personId } = await makeStaff(world, shop.shopId, 'PARTS');
    await setPassword(world, personId);
    for (const [n, address] of ['10.0.2.1', '10.0.2.1', '10.0.2.2'].entries()) {
      world.clock.set(new Date(world.clock.now().getTime() + 1000 * (n + 1)).toISOString());
      await signInFrom(world.caller(), address, { email, password: 'wrong' });
    }
    const admin = shop.staff.ADMIN.caller;
    const first = await admin.call('listFailedSignIns', { limit: 1 });
    expect(first.items).toEqual([expect.objectContaining({ email, address: '10.0.2.2', count: 1 })]);
    const second = await admin.call('listFailedSignIns', { limit: 1, cursor: first.nextCursor ?? '' });
    expect(second.items).toEqual([expect.objectContaining({ email, address: '10.0.2.1', count: 2 })]);
    expect((await admin.send('listFailedSignIns', { cursor: 'bm9uc2Vuc2U' })).status).toBe(400);
    const other = await makeShop(world);
    expect((await other.staff.ADMIN.caller.call('listFailedSignIns', {})).items).toEqual([]);
    expect((await shop.staff.TECH.caller.send('listFailedSignIns', {})).status).toBe(403);
  });

  it('[AUTH-04] R-101 refuses the eleventh attempt of an address, not the owner’s from elsewhere', async () => {
    const { email, personId } = await makeStaff(world, shop.shopId, 'MANAGER');
    await setPassword(world, personId);
    const tries = await Promise.all(
      Array.from({ length: 14 }, () => signInFrom(world.caller(), '10.0.3.1', { email, password: 'guess 12345' })),
    );
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(10);
    const refused = tries.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(4);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signInFrom(world.caller(), '10.0.3.1', { email, password: PASSWORD })).status).toBe(429);
    expect((await signInFrom(world.caller(), '10.0.3.2', { email, password: PASSWORD })).status).toBe(200);
    expect(await failures(personId)).toHaveLength(10);
  });

  it('[AUTH-04] R-101 a success lets an address start anew', async () => {
    const { email, personId } = await makeStaff(world, shop.shopId, 'MANAGER');
    await setPassword(world, personId);
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < 5; n++) await signInFrom(world.caller(), '10.0.4.1', { email, password: 'wrong' });
      expect((await signInFrom(world.caller(), '10.0.4.1', { email, password: PASSWORD })).status).toBe(200);
    }
  });

  it('[AUTH-04] R-103 guesses from very many addresses stop, but never the address the owner works from', async () => {
    const { email, personId } = await makeStaff(world, shop.shopId, 'MANAGER');
    await setPassword(world, personId);
    await signInFrom(world.caller(), '10.0.5.1', { email, password: PASSWORD });
    const index = keyRing(world.env.secretKeys).blindIndex(email, 'person.email');
    const hour = new Date(Math.floor(world.clock.now().getTime() / 3_600_000) * 3_600_000);
    await world.sql('delete from auth.rate where key = $1', [`signIn:${index}`]);
    await insert(world, 'auth.rate', { key: `signIn:${index}`, window_start: hour, count: 100 });
    expect((await signInFrom(world.caller(), '10.0.5.99', { email, password: PASSWORD })).status).toBe(429);
    expect((await signInFrom(world.caller(), '10.0.5.1', { email, password: PASSWORD })).status).toBe(200);
  });

  it('[AUTH-09] a platform person signs in outside any shop; what happens there is in the platform’s log', async () => {
    const services = { auth: world.server.house.pools.auth, secrets: keyRing(world.env.secretKeys) };
    const input = { name: 'Operator', email: 'operator@install.example', password: PASSWORD };
    await expect(addPlatformPerson(services, { ...input, password: 'password' })).rejects.toMatchObject({
      code: 'weak_password',
    });
    const { personId } = await addPlatformPerson(services, input);
    expect(await addPlatformPerson(services, { ...input, password: 'another one 12' })).toEqual({ personId });
    const caller: Caller = world.caller();
    const answer = await signInFrom(caller, '10.0.6.1', { email: input.email, password: PASSWORD });
    expect(answer.body).toMatchObject({ shop: null, staff: null, shops: [], person: { platform: true } });
    expect(await caller.call('getSession', {})).toEqual(answer.body);
    expect((await caller.call('listSessions', {})).items).toHaveLength(1);
    await caller.call('signOut', {});
    expect((await caller.send('getSession', {})).status).toBe(401);
    const log = await world.sql<{ type: string }>("select type from event where actor_kind = 'platform' order by seq");
    expect(log.map(({ type }) => type)).toEqual(['platform.signed_in', 'staff.signed_out']);
    expect((await (await makeOperator(world)).call('getSession', {})).person.platform).toBe(true);
  });
});
