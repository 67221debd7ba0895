import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world, { country: 'DE', currency: 'EUR', locale: 'de' });
});
afterAll(() => world.close());

test('[I18N-05] R-508 a DATEV file carries the numbers of the shop’s accountant, or those asked for', async () => {
  const { caller } = shop.staff.MANAGER;
  const head = async (given: { adviser?: number; client?: number } = {}) => {
    const period = { from: '2026-01-01', to: '2026-12-31', format: 'datev' } as const;
    const { base64 } = await caller.call('exportBooks', { ...period, ...given });
    return Buffer.from(base64, 'base64').toString('latin1').split('\r\n')[0]?.split(';').slice(10, 12);
  };
  expect(await head()).toEqual(['1001', '1']);
  expect(await caller.call('getLedgerSettings', {})).toEqual({ datevAdviser: null, datevClient: null, version: 0 });
  const numbers = { datevAdviser: 29098, datevClient: 55003 };
  expect(await caller.call('updateLedgerSettings', { ...numbers, version: 0 })).toEqual({ version: 1 });
  expect(await head()).toEqual(['29098', '55003']);
  expect(await head({ adviser: 7777, client: 8 })).toEqual(['7777', '8']);
  const late = await caller.send('updateLedgerSettings', { datevClient: 4, version: 0 });
  expect(late.problem.code).toBe('changed_meanwhile');
  await caller.call('updateLedgerSettings', { datevClient: null, version: 1 });
  expect(await caller.call('getLedgerSettings', {})).toEqual({ datevAdviser: 29098, datevClient: null, version: 2 });
  expect((await caller.send('updateLedgerSettings', { datevAdviser: 1, version: 2 })).status).toBe(400);
  const advisor = shop.staff.SERVICE_WRITER.caller;
  expect((await advisor.send('updateLedgerSettings', { ...numbers, version: 2 })).status).toBe(403);
  expect((await advisor.send('getLedgerSettings', {})).status).toBe(403);
});
