import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashToken, newId, newToken } from '../../kernel/ids.ts';
import { insert, makeSession, makeShop, makeStaff, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { STAFF_COOKIE } from '../../kernel/who.ts';
import { deviceName } from './device-name.ts';
import { PASSWORD, setPassword } from './testing/passwords.ts';

describe('sessions and passwords', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
  });
  afterAll(() => world.close());

  const newcomer = async () => {
    const person = await makeStaff(world, shop.shopId, 'SERVICE_WRITER');
    await setPassword(world, person.personId);
    return person;
  };
  const secondSession = async (personId: string) => {
    const caller = world.caller();
    caller.cookies.set(STAFF_COOKIE, await makeSession(world, personId, shop.shopId));
    return caller;
  };
  const eventsOf = (staffId: string) =>
    world
      .sql<{ type: string }>(
        "select type from event where shop_id = $1 and refs ->> 'staff' = $2 and type like 'staff.%' order by seq",
        [shop.shopId, staffId],
      )
      .then((rows) => rows.map(({ type }) => type));
  const resetLink = async (personId: string, minutes = 60) => {
    const token = newToken();
    await insert(world, 'auth.reset', {
      token_hash: hashToken(token),
      person_id: personId,
      shop_id: shop.shopId,
      purpose: 'reset',
      expires_at: new Date(world.clock.now().getTime() + minutes * 60_000),
    });
    return token;
  };

  it('R-104 a session ends 30 days after it was last used, and use keeps it', async () => {
    const { caller } = await newcomer();
    const start = world.clock.now().getTime();
    const day = (n: number) => new Date(start + n * 86_400_000).toISOString();
    world.clock.set(day(29));
    expect((await caller.send('getSession', {})).status).toBe(200);
    world.clock.set(day(58));
    expect((await caller.send('getSession', {})).status).toBe(200);
    world.clock.set(day(89));
    expect((await caller.send('getSession', {})).status).toBe(401);
    world.clock.set(day(0));
  });

  it('R-104 lists where I am signed in and ends one of my sessions at once', async () => {
    const { caller, id, personId } = await newcomer();
    const other = await secondSession(personId);
    const { items } = await caller.call('listSessions', {});
    expect(items.map(({ current }) => current)).toEqual([true, false]);
    const [, elsewhere] = items;
    await caller.call('revokeSession', { sessionId: elsewhere?.id ?? '' });
    expect((await other.send('getSession', {})).status).toBe(401);
    expect((await caller.send('revokeSession', { sessionId: elsewhere?.id ?? '' })).status).toBe(404);
    const strangers = await shop.staff.ADMIN.caller.call('listSessions', {});
    expect((await caller.send('revokeSession', { sessionId: strangers.items[0]?.id ?? '' })).status).toBe(404);
    await caller.call('revokeSession', { sessionId: items[0]?.id ?? '' });
    expect(caller.cookies.size).toBe(0);
    expect(await eventsOf(id)).toEqual(['staff.session_revoked', 'staff.session_revoked']);
  });

  it('signs out: the cookie is gone and its token opens nothing any more', async () => {
    const { caller, id } = await newcomer();
    const token = caller.cookies.get(STAFF_COOKIE) ?? '';
    await caller.call('signOut', {});
    expect(caller.cookies.size).toBe(0);
    caller.cookies.set(STAFF_COOKIE, token);
    expect((await caller.send('getSession', {})).status).toBe(401);
    expect(await eventsOf(id)).toEqual(['staff.signed_out']);
  });

  it('names a device as its owner knows it', () => {
    const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0';
    const phone = 'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36';
    const tablet = 'Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Safari/604.1';
    expect([windows, phone, tablet, 'curl/8.1', ''].map(deviceName)).toEqual([
      'Edge, Windows',
      'Chrome, Android',
      'Safari, iPad',
      'curl',
      '',
    ]);
  });

  it('works in several shops with one account, and switches between those only', async () => {
    const { caller, personId, email } = await newcomer();
    const second = await makeShop(world, { name: 'Second shop', town: 'Kitwe' });
    const invited = await second.staff.ADMIN.caller.call('inviteStaff', { name: 'Both', email, role: 'MANAGER' });
    expect((await caller.send('switchShop', { shopId: second.shopId })).status).toBe(404);
    await world.caller().call('resetPassword', { token: await resetLink(personId), password: 'two shops, one key' });
    const back = world.caller();
    const session = await back.call('signIn', { email, password: 'two shops, one key' });
    expect(session.shops.map(({ id, role }) => [id, role])).toEqual(
      expect.arrayContaining([
        [shop.shopId, 'SERVICE_WRITER'],
        [second.shopId, 'MANAGER'],
      ]),
    );
    const switched = await back.call('switchShop', { shopId: second.shopId });
    expect(switched).toMatchObject({
      shop: { id: second.shopId, town: 'Kitwe' },
      staff: { id: invited.id, role: 'MANAGER' },
    });
    expect((await back.call('getShop', {})).name).toBe('Second shop');
    const third = await makeShop(world);
    expect((await back.send('switchShop', { shopId: third.shopId })).status).toBe(404);
    await second.staff.ADMIN.caller.call('suspendStaff', { staffId: invited.id });
    expect((await back.send('getSession', {})).status).toBe(401);
    const again = await back.call('signIn', { email, password: 'two shops, one key' });
    expect([again.shop?.id, again.shops.length]).toEqual([shop.shopId, 1]);
  });

  it('R-105 changes my password with the current one, and every other session ends', async () => {
    const { caller, personId, email } = await newcomer();
    const other = await secondSession(personId);
    expect((await caller.send('changePassword', { current: 'wrong', next: 'copper spanner 9' })).status).toBe(401);
    for (const next of ['short', email, 'Password2026!']) {
      const answer = await caller.send('changePassword', { current: PASSWORD, next });
      expect([next, answer.status, answer.problem.code]).toEqual([next, 422, 'weak_password']);
    }
    await caller.call('changePassword', { current: PASSWORD, next: 'copper spanner 9' });
    expect((await caller.send('getSession', {})).status).toBe(200);
    expect((await other.send('getSession', {})).status).toBe(401);
    expect((await world.caller().send('signIn', { email, password: PASSWORD })).status).toBe(401);
    expect((await world.caller().send('signIn', { email, password: 'copper spanner 9' })).status).toBe(200);
  });

  it('R-106 asks for a reset link with one answer for known and unknown addresses, and few mails to one', async () => {
    const { email, id } = await newcomer();
    const unknown = await world.caller().send('requestPasswordReset', { email: 'nobody@else.example' });
    expect([unknown.status, unknown.body]).toEqual([200, { ok: true }]);
    for (let n = 0; n < 4; n++) await world.caller().call('requestPasswordReset', { email });
    expect(await eventsOf(id)).toEqual(Array.from({ length: 3 }, () => 'staff.reset_requested'));
    const limited = await world.caller().send('requestPasswordReset', { email });
    expect([limited.status, limited.problem.code]).toEqual([429, 'too_many']);
    const logged = await world.sql<{ data: object }>("select data from event where type = 'staff.reset_requested'");
    expect(JSON.stringify(logged)).not.toContain(email);
  });

  it('R-105 a reset link works once, within its time, ends all sessions and signs in', async () => {
    const { caller, personId, email } = await newcomer();
    const token = await resetLink(personId);
    const weak = await world.caller().send('resetPassword', { token, password: '1234567890' });
    expect(weak.problem.code).toBe('weak_password');
    const both = await Promise.all(
      ['first wrench 11', 'second wrench 22'].map((password) =>
        world.caller().send('resetPassword', { token, password }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect((await caller.send('getSession', {})).status).toBe(401);
    const won = both[0]?.status === 200 ? 'first wrench 11' : 'second wrench 22';
    expect((await world.caller().send('signIn', { email, password: won })).status).toBe(200);
    const late = await resetLink(personId, -1);
    expect((await world.caller().send('resetPassword', { token: late, password: 'third wrench 33' })).status).toBe(410);
    expect((await world.caller().send('resetPassword', { token: newId(), password: 'third wrench 33' })).status).toBe(
      410,
    );
  });
});
