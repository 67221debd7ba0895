import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { sendTo } from '../estimates/testing/sent.ts';

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
});
afterAll(() => world.close());

it('[TL-01] [TL-03] what a customer does stands in the story under their name, and older rows under a word', async () => {
  const sent = await sendTo(world, shop, [{ title: 'Exhaust' }]);
  const { customer } = sent.visit;
  const [row] = await world.sql<{ name: string }>('select name from customer where id = $1', [customer.id]);
  await customer.caller.call('commentEstimate', { estimate: sent.publicId, text: 'Is it loud?' });
  const desk = shop.staff.SERVICE_WRITER.caller;
  const told = async () => (await desk.call('getTimeline', { workOrderId: sent.visit.id })).items;
  const asked = (await told()).find((item) => item.type === 'estimate.commented');
  expect(asked).toMatchObject({ who: 'customer', name: row?.name });
  expect(asked?.text).toContain(row?.name ?? '-');
  // Rows from before sessions had names say who it was by a word.
  await world.sql(
    "set session_replication_role = replica; update event set actor_name = '' where type = 'estimate.commented'",
  );
  const nameless = (await told()).find((item) => item.type === 'estimate.commented');
  expect(nameless?.name).toBeNull();
  expect(nameless?.text).toMatch(/^The customer/);
});
