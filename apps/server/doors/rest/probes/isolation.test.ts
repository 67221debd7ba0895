import { type Contract, contracts, permissionsOf, roles } from '@pitlane/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCustomer, makeOperator } from '../../../kernel/testing/factories.ts';
import { idFields, sampleInput } from '../../../kernel/testing/sample-input.ts';
import { type Caller, openWorld, type World } from '../../../kernel/testing/world.ts';
import { makeProbedShop, type ProbedShop } from './probed-shop.ts';

/** Contracts whose answer is about the caller alone; they take no other shop's ids. */
const all = Object.values(contracts) as Contract[];
type Name = keyof typeof contracts;

describe('isolation, walked over every contract', { timeout: 120_000 }, () => {
  let world: World;
  let mine: ProbedShop;
  let theirs: ProbedShop;
  let built: Contract[];
  const send = (caller: Caller, contract: Contract, input: object) =>
    caller.send(contract.name as Name, input as never);
  const tells = (body: unknown, marks: readonly string[]) =>
    marks.filter((mark) => JSON.stringify(body ?? '').includes(mark));

  beforeAll(async () => {
    world = await openWorld();
    mine = await makeProbedShop(world, 'OWNMARK');
    theirs = await makeProbedShop(world, 'FOREIGN');
    built = all.filter((contract) => world.server.house.implemented.has(contract.name));
  });
  afterAll(() => world.close());

  it('every contract is implemented by exactly one room', () => {
    expect(all.map((contract) => contract.name).filter((name) => !world.server.house.implemented.has(name))).toEqual(
      [],
    );
  });

  it('[SEC-02] asks a stranger to sign in', async () => {
    for (const contract of built.filter(({ may }) => !may.visitor)) {
      const answer = await send(
        world.caller(),
        contract,
        sampleInput(contract, { ...theirs.ids, ...theirs.publicIds }),
      );
      expect([contract.name, answer.status]).toEqual([contract.name, 401]);
    }
  });

  it('[AUTH-07] refuses every role without the permission, before looking at anything', async () => {
    for (const contract of built) {
      const needed = contract.may.staff;
      if (!needed || needed === 'session') continue;
      for (const role of roles.filter((each) => !permissionsOf[each].has(needed))) {
        const answer = await send(mine.shop.staff[role].caller, contract, sampleInput(contract, { ...mine.ids }));
        expect([contract.name, role, answer.status]).toEqual([contract.name, role, 403]);
      }
    }
  });

  it('[AUTH-08] refuses customers at every staff door and staff at every customer door', async () => {
    for (const contract of built.filter(({ may }) => !may.visitor)) {
      const stranger = contract.may.customer ? mine.shop.staff.ADMIN.caller : mine.customer.caller;
      const answer = await send(stranger, contract, sampleInput(contract, { ...mine.ids, ...mine.publicIds }));
      expect([contract.name, answer.status]).toEqual([contract.name, 403]);
    }
  });

  it('[AUTH-09] keeps the platform’s doors shut for shop people', async () => {
    const operator = await makeOperator(world);
    for (const contract of built.filter(({ may }) => may.platform && !may.staff)) {
      const answer = await send(mine.shop.staff.ADMIN.caller, contract, sampleInput(contract, {}));
      expect([contract.name, answer.status]).toEqual([contract.name, 403]);
      expect((await send(operator, contract, sampleInput(contract, {}))).status).toBeLessThan(400);
    }
  });

  it('[PLAT-01] another shop’s ids are not found, and no answer tells of another shop', async () => {
    for (const contract of built.filter(({ may }) => may.staff)) {
      if (contract.name === 'signOut') continue;
      const input = sampleInput(contract, theirs.ids);
      const fields = idFields(contract).filter((field) => Object.values(theirs.ids).includes(String(input[field])));
      const answer = await send(mine.shop.staff.ADMIN.caller, contract, input);
      expect([contract.name, tells(answer.body, [...theirs.marks, theirs.shopMark])]).toEqual([contract.name, []]);
      if (fields.length)
        expect([contract.name, answer.status >= 400 && answer.status < 500]).toEqual([contract.name, true]);
      expect([contract.name, answer.status < 500]).toEqual([contract.name, true]);
    }
  });

  it('[PLAT-02] another customer’s ids are not found, and no answer tells of another customer', async () => {
    const neighbour = await makeCustomer(world, theirs.shop.shopId);
    for (const contract of built.filter(({ may }) => may.customer)) {
      if (contract.name === 'signOutCustomer') continue;
      const input = sampleInput(contract, theirs.publicIds);
      const answer = await send(neighbour.caller, contract, input);
      expect([contract.name, tells(answer.body, theirs.marks)]).toEqual([contract.name, []]);
      expect([contract.name, answer.status < 500]).toEqual([contract.name, true]);
      if (/:\w/.test(contract.path)) expect([contract.name, answer.status >= 400]).toEqual([contract.name, true]);
    }
  });

  it('[SEC-01] [TRK-11] a customer’s own answers hold opaque ids and no internal notes', async () => {
    const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;
    for (const contract of built.filter(({ may, kind }) => may.customer && kind === 'query')) {
      const answer = await send(theirs.customer.caller, contract, sampleInput(contract, theirs.publicIds));
      const text = JSON.stringify(answer.body).replace(/\/files\/[^"]*/g, '');
      expect([contract.name, answer.status]).toEqual([contract.name, 200]);
      expect([contract.name, uuid.exec(text)?.[0]]).toEqual([contract.name, undefined]);
      expect([contract.name, text.includes('secret note')]).toEqual([contract.name, false]);
    }
  });
});
