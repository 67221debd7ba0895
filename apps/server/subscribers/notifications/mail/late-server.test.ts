import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeShop, makeWorkOrder, type TestShop } from '../../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../../kernel/testing/world.ts';
import { type Server, startServer } from '../../../main.ts';

describe('a mail server that is set later', () => {
  let world: World;
  let shop: TestShop;
  let inbox: SMTPServer;
  const heard: string[] = [];
  beforeAll(async () => {
    inbox = new SMTPServer({
      closeTimeout: 500,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: async (stream, _session, done) => {
        heard.push(await text(stream));
        done();
      },
    });
    await new Promise<void>((ready) => inbox.listen(0, '127.0.0.1', ready));
    world = await openWorld({ roles: { web: true, worker: false } });
    shop = await makeShop(world);
  });
  afterAll(async () => {
    await world.close();
    await new Promise<void>((closed) => inbox.close(closed));
  });

  /** A worker of the house, with or without a mail server; it sweeps as it starts. */
  const worker = (smtpUrl?: string): Promise<Server> => {
    const env = { ...world.env, smtpUrl, roles: { web: false, worker: true } };
    return startServer({ env, databaseUrl: world.databaseUrl, clock: world.clock, quiet: true });
  };
  async function carReady(): Promise<string> {
    const order = await makeWorkOrder(world, shop.shopId);
    const refs = { workOrder: order.id, customer: order.customer.id, vehicle: order.vehicle.id };
    const actor = { kind: 'system', shopId: shop.shopId, name: 'test', causedBy: null, depth: 0 } as const;
    const request = { id: 'test', address: '', device: '' };
    await world.server.house.runner.inShop(shop.shopId, actor, request, async ({ record }) =>
      record('workOrder.ready', refs, { number: 7 }),
    );
    return order.customer.email;
  }
  const statuses = () =>
    world.sql<{ kind: string; status: string }>('select kind, status from mail order by created_at, id');

  it('[NOTF-03] R-226 mail that waited is sent with its own date, and what waited too long is expired', async () => {
    const without = await worker();
    const old = await carReady();
    await expect.poll(statuses, { timeout: 10_000 }).toEqual([{ kind: 'car-ready', status: 'queued' }]);
    world.clock.advance(73 * 3_600_000);
    const late = await carReady();
    await expect.poll(async () => (await statuses()).length, { timeout: 10_000 }).toBe(2);
    const written = world.clock.now();
    await world.settle();
    await without.close();
    world.clock.advance(24 * 3_600_000);
    const { port } = inbox.server.address() as AddressInfo;
    const later = await worker(`smtp://127.0.0.1:${port}`);
    await expect
      .poll(async () => (await statuses()).map(({ status }) => status), { timeout: 10_000 })
      .toEqual(['expired', 'sent']);
    await later.close();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toContain(late);
    expect(heard[0]).not.toContain(old);
    const date = /^Date: (.*)$/im.exec(heard[0] ?? '')?.[1] ?? '';
    expect(date).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000$/);
    // Mails know no parts of a second.
    expect(Date.parse(date)).toBe(Math.floor(written.getTime() / 1000) * 1000);
    const { items } = await shop.staff.ADMIN.caller.call('listSentMail', {});
    expect(items.map(({ status }) => status)).toEqual(['sent', 'expired']);
  });

  it('R-226 a link that has lapsed is not sent a day later', async () => {
    heard.length = 0;
    const without = await worker();
    const email = await carReady();
    await expect.poll(async () => (await statuses()).length, { timeout: 10_000 }).toBe(3);
    await without.close();
    await world.sql("update mail set kind = 'sign-in-link' where status = 'queued'");
    world.clock.advance(2 * 3_600_000);
    const { port } = inbox.server.address() as AddressInfo;
    const later = await worker(`smtp://127.0.0.1:${port}`);
    await expect.poll(async () => (await statuses()).at(-1)?.status, { timeout: 10_000 }).toBe('expired');
    await later.close();
    expect(heard.filter((mail) => mail.includes(email))).toEqual([]);
  });
});
