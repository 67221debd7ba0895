import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newToken } from '../../kernel/ids.ts';
import { makeShop, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { EXPIRE_QUEUE } from './expiry.ts';
import { removeOrphans, sweepOrphans } from './sweep-orphans.ts';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const DAY_MS = 86_400_000;

describe('R-305 the daily look at files', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
  });
  afterAll(() => world.close());
  const parts = () => {
    const { services, runner, pools, jobs } = world.server.house;
    return { services, runner, owner: pools.owner, jobs, clock: { now: () => new Date(Date.now() + 2 * DAY_MS) } };
  };

  test('[SEC-16] bytes nobody knows of go after a day; a file, its neighbour in another folder and young bytes stay', async () => {
    const { storage, secrets } = world.server.house.services;
    const visit = await makeWorkOrder(world, shop.shopId);
    const file = { name: 'a.pdf', bytes: pdf, type: 'application/pdf' };
    await shop.staff.SERVICE_WRITER.caller.upload('uploadFile', { owner: 'work_order', ownerId: visit.id }, file);
    const [kept] = await world.sql<{ storage_key: string }>('select storage_key from file where work_order_id = $1', [
      visit.id,
    ]);
    const folder = `shops/${secrets.blindIndex(shop.shopId, 'media.folder')}`;
    const orphan = `${folder}/f${newToken()}.pdf`;
    const others = [`${folder}/invoice-1.pdf`, `shops/${'0'.repeat(32)}/f${newToken()}.pdf`];
    for (const key of [orphan, ...others]) await storage.put(key, pdf, { type: 'application/pdf' });
    const here = async (key: string | undefined) => (await storage.head(key ?? '')) !== null;
    expect(await removeOrphans({ ...parts(), clock: { now: () => new Date() } })).toBe(0);
    expect(await removeOrphans(parts())).toBe(1);
    expect([await here(orphan), await here(kept?.storage_key)]).toEqual([false, true]);
    for (const key of others) expect(await here(key)).toBe(true);
  });

  test('[SEC-16] R-304 R-305 a customer’s file whose time is over is swept, though its own sweep was lost', async () => {
    const visit = await makeWorkOrder(world, shop.shopId);
    const file = { name: 'b.pdf', bytes: pdf, type: 'application/pdf' };
    await visit.customer.caller.upload('uploadMyFile', { workOrder: visit.publicId }, file);
    await world.sql("update file set expires_at = now() - interval '1 day' where work_order_id = $1", [visit.id]);
    await world.sql('delete from pgboss.job where name = $1', [EXPIRE_QUEUE]);
    await sweepOrphans(parts()).run();
    const jobs = await world.sql("select 1 from pgboss.job where name = $1 and data->>'shopId' = $2", [
      EXPIRE_QUEUE,
      shop.shopId,
    ]);
    expect(jobs).toHaveLength(1);
  });
});
