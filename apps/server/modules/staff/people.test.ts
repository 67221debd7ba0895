import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashToken, newToken } from '../../kernel/ids.ts';
import { insert, makeShop, makeStaff, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { staffByIds, technicians } from './index.ts';
import { initialsOf } from './initials.ts';
import { PASSWORD, setPassword } from './testing/passwords.ts';

describe('the people of a shop', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
  });
  afterAll(() => world.close());

  const invitation = async (staffId: string, shopId: string) => {
    const token = newToken();
    const [member] = await world.sql<{ person_id: string }>(
      'select person_id from auth.membership where shop_id = $1 and staff_id = $2',
      [shopId, staffId],
    );
    await insert(world, 'auth.reset', {
      token_hash: hashToken(token),
      person_id: member?.person_id,
      shop_id: shopId,
      purpose: 'invite',
      expires_at: new Date(world.clock.now().getTime() + 3_600_000),
    });
    return token;
  };

  it('[AUTH-07] invites by e-mail; the link sets a password, joins and signs in', async () => {
    const admin = shop.staff.ADMIN.caller;
    const input = { name: 'Mutale Banda', email: 'Mutale@Shop.example', role: 'TECH' as const, skills: ['brakes'] };
    const invited = await admin.call('inviteStaff', input, { 'idempotency-key': 'invite-mutale' });
    expect(invited).toMatchObject({ initials: 'MB', email: 'mutale@shop.example', status: 'invited', role: 'TECH' });
    const replay = await admin.send('inviteStaff', input, { 'idempotency-key': 'invite-mutale' });
    expect([replay.headers.get('idempotency-replayed'), replay.body.id]).toEqual(['true', invited.id]);
    const again = await admin.send('inviteStaff', { ...input, name: 'Twin' });
    expect([again.status, again.problem.code]).toEqual([409, 'already_exists']);
    expect((await world.caller().send('signIn', { email: input.email, password: PASSWORD })).status).toBe(401);
    const caller = world.caller();
    const token = await invitation(invited.id, shop.shopId);
    const session = await caller.call('resetPassword', { token, password: PASSWORD });
    expect(session).toMatchObject({ staff: { id: invited.id, role: 'TECH' }, shop: { id: shop.shopId } });
    const events = await world.sql<{ type: string; data: object }>(
      "select type, data from event where refs ->> 'staff' = $1 and type like 'staff.%' order by seq",
      [invited.id],
    );
    expect(events.map(({ type }) => type)).toEqual([
      'staff.invited',
      'staff.sign_in_failed',
      'staff.joined',
      'staff.password_changed',
      'staff.signed_in',
    ]);
    expect(JSON.stringify(events)).not.toContain('@');
    expect((await admin.call('listStaff', { role: 'TECH', active: true })).items.map(({ id }) => id)).toContain(
      invited.id,
    );
  });

  it('[AUTH-07] PARTS, advisors and technicians cannot manage people; names are read without addresses', async () => {
    for (const role of ['SERVICE_WRITER', 'PARTS', 'TECH'] as const) {
      const answer = await shop.staff[role].caller.send('inviteStaff', {
        name: 'X',
        email: 'x@shop.example',
        role: 'TECH',
      });
      expect([role, answer.status]).toEqual([role, 403]);
    }
    const { items } = await shop.staff.PARTS.caller.call('listStaff', {});
    expect(items.length).toBeGreaterThan(4);
    expect(items.every(({ email, lastSeenAt }) => email === null && lastSeenAt === null)).toBe(true);
    const seen = (await shop.staff.MANAGER.caller.call('listStaff', {})).items.find(
      ({ id }) => id === shop.staff.ADMIN.id,
    );
    expect(seen).toMatchObject({ email: shop.staff.ADMIN.email, lastSeenAt: expect.any(String) });
  });

  it('R-107 a manager neither makes nor changes an owner', async () => {
    const manager = shop.staff.MANAGER.caller;
    const owner = await makeStaff(world, shop.shopId, 'ADMIN');
    const writer = await makeStaff(world, shop.shopId, 'SERVICE_WRITER');
    const answers = await Promise.all([
      manager.send('inviteStaff', { name: 'Boss', email: 'boss@shop.example', role: 'ADMIN' }),
      manager.send('updateStaff', { staffId: owner.id, name: 'Renamed', version: 1 }),
      manager.send('updateStaff', { staffId: writer.id, role: 'ADMIN', version: 1 }),
      manager.send('suspendStaff', { staffId: owner.id }),
    ]);
    expect(answers.map(({ status, problem }) => [status, problem.code])).toEqual(
      answers.map(() => [403, 'not_allowed']),
    );
    await shop.staff.ADMIN.caller.call('suspendStaff', { staffId: owner.id });
    expect((await manager.send('reinstateStaff', { staffId: owner.id })).problem.code).toBe('not_allowed');
    expect((await manager.call('updateStaff', { staffId: writer.id, role: 'PARTS', version: 1 })).role).toBe('PARTS');
  });

  it('R-108 a shop never loses its last active owner, not even to two owners at once', async () => {
    const small = await makeShop(world);
    const first = small.staff.ADMIN;
    const only = await first.caller.send('updateStaff', { staffId: first.id, role: 'TECH', version: 1 });
    expect([only.status, only.problem.code]).toEqual([409, 'last_admin']);
    expect((await first.caller.send('suspendStaff', { staffId: first.id })).problem.code).toBe('last_admin');
    for (let round = 0; round < 5; round++) {
      const pair = await makeShop(world);
      const one = pair.staff.ADMIN;
      const two = await makeStaff(world, pair.shopId, 'ADMIN');
      const both = await Promise.all([
        one.caller.send('suspendStaff', { staffId: two.id }),
        two.caller.send('updateStaff', { staffId: one.id, role: 'MANAGER', version: 1 }),
      ]);
      expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
      const left = await world.sql("select 1 from staff where shop_id = $1 and role = 'ADMIN' and status = 'active'", [
        pair.shopId,
      ]);
      expect(left).toHaveLength(1);
    }
  });

  it('R-109 suspending ends sessions at once; letting back in does not bring old sessions back', async () => {
    const admin = shop.staff.ADMIN.caller;
    const { id, caller, personId, email } = await makeStaff(world, shop.shopId, 'TECH');
    await setPassword(world, personId);
    expect((await admin.call('suspendStaff', { staffId: id })).status).toBe('suspended');
    expect((await caller.send('getSession', {})).status).toBe(401);
    expect((await admin.send('suspendStaff', { staffId: id })).problem.code).toBe('already_done');
    const refused = await world.caller().send('signIn', { email, password: PASSWORD });
    expect([refused.status, refused.problem.code]).toEqual([403, 'suspended']);
    expect((await world.caller().send('signIn', { email, password: 'wrong' })).problem.code).toBe('wrong_credentials');
    expect((await admin.call('reinstateStaff', { staffId: id })).status).toBe('active');
    expect((await admin.send('reinstateStaff', { staffId: id })).problem.code).toBe('already_done');
    expect((await caller.send('getSession', {})).status).toBe(401);
    expect((await world.caller().send('signIn', { email, password: PASSWORD })).status).toBe(200);
  });

  it('R-109 an invitation stays an invitation through a suspension', async () => {
    const admin = shop.staff.ADMIN.caller;
    const { id } = await admin.call('inviteStaff', { name: 'Later', email: 'later@shop.example', role: 'PARTS' });
    const token = await invitation(id, shop.shopId);
    await admin.call('suspendStaff', { staffId: id });
    expect((await world.caller().send('resetPassword', { token, password: PASSWORD })).status).toBe(410);
    expect((await admin.call('reinstateStaff', { staffId: id })).status).toBe('invited');
    expect((await world.caller().send('resetPassword', { token, password: PASSWORD })).status).toBe(200);
  });

  it('changes name, role, skills and hours under a version; the new role counts from the next call', async () => {
    const admin = shop.staff.ADMIN.caller;
    const { id, caller } = await makeStaff(world, shop.shopId, 'TECH');
    const change = {
      staffId: id,
      name: 'Joseph K. Phiri',
      role: 'MANAGER' as const,
      skills: ['hybrid'],
      dailyMinutes: 240,
    };
    const changed = await admin.call('updateStaff', { ...change, version: 1 });
    expect(changed).toMatchObject({
      name: 'Joseph K. Phiri',
      initials: 'JP',
      role: 'MANAGER',
      dailyMinutes: 240,
      version: 2,
    });
    const session = await caller.call('getSession', {});
    expect(session).toMatchObject({ person: { name: 'Joseph K. Phiri' }, staff: { role: 'MANAGER' } });
    expect((await admin.send('updateStaff', { ...change, version: 1 })).problem.code).toBe('changed_meanwhile');
    const other = await makeShop(world);
    for (const name of ['updateStaff', 'suspendStaff', 'reinstateStaff'] as const)
      expect((await other.staff.ADMIN.caller.send(name, { staffId: id, version: 2 })).status).toBe(404);
  });

  it('[PRIN-07] counts no users: any number of people work in one shop', async () => {
    const many = await makeShop(world);
    await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        many.staff.ADMIN.caller.call('inviteStaff', { name: `Person ${n}`, email: `p${n}@many.example`, role: 'TECH' }),
      ),
    );
    expect((await many.staff.ADMIN.caller.call('listStaff', {})).items).toHaveLength(65);
  });

  it('offers names and technicians to other rooms', async () => {
    const { house } = world.server;
    const place = await makeShop(world);
    const gone = await makeStaff(world, place.shopId, 'TECH', 'Gone Person');
    await place.staff.ADMIN.caller.call('suspendStaff', { staffId: gone.id });
    const actor = { kind: 'system', shopId: place.shopId, name: 'test', causedBy: null, depth: 0 } as const;
    await house.runner.inShop(place.shopId, actor, { id: 'test', address: '', device: '' }, async (scope) => {
      const names = await staffByIds(scope, [gone.id, place.staff.ADMIN.id, null, shop.staff.ADMIN.id]);
      expect([...names.keys()].sort()).toEqual([gone.id, place.staff.ADMIN.id].sort());
      expect((await technicians(scope)).map(({ id }) => id)).toEqual([place.staff.TECH.id]);
    });
  });

  it('makes initials of any name', () => {
    expect(['Chanda Mwale', 'grace', 'Ángel de la Cruz', '  ', '李 小龙'].map(initialsOf)).toEqual([
      'CM',
      'GR',
      'ÁC',
      '',
      '李小',
    ]);
  });
});
