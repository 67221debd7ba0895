import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeShop, makeStaff, someRules } from '../../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../../kernel/testing/world.ts';
import { ask, makeMine } from '../testing/visit.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ trustProxy: true });
});
afterAll(() => world.close());

test('[BOOK-05] R-202 visits that change places at once, and new ones, never fail and leave the books right', async () => {
  const shop = await makeShop(world, { rules: { ...someRules, arrivalsPerSlot: 40 } });
  for (let n = 0; n < 5; n++) await makeStaff(world, shop.shopId, 'TECH', `Technician ${n}`);
  const times = ['08:00', '09:00', '10:00', '11:00'];
  const mine = [];
  for (let n = 0; n < 12; n++) mine.push(await makeMine(world, shop, { time: times[n % 4] ?? '08:00' }));
  const answers = await Promise.all([
    ...mine.map(({ customer, publicId }, n) =>
      customer.caller.send('moveMyBooking', {
        booking: publicId,
        date: '2026-11-26',
        time: times[(n + 1 + (n % 3)) % 4] ?? '08:00',
      }),
    ),
    ...times.flatMap((time) => [ask(world, shop, { time }), ask(world, shop, { time }), ask(world, shop, { time })]),
  ]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const [row] = await world.sql(
    `select (select sum(taken)::int from capacity_slot where shop_id = $1) as slots,
       (select sum(taken)::int from capacity_day where shop_id = $1) as minutes`,
    [shop.shopId],
  );
  expect(row).toEqual({ slots: 24, minutes: 24 * 60 });
}, 60_000);
