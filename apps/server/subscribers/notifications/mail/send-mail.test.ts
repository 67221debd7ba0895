import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeShop, makeWorkOrder, type TestShop } from '../../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../../kernel/testing/world.ts';

describe('sending over a real SMTP server', () => {
  let world: World;
  let shop: TestShop;
  let server: SMTPServer;
  const heard: string[] = [];
  let refuseNext = false;

  beforeAll(async () => {
    server = new SMTPServer({
      closeTimeout: 500,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (_address, _session, done) => {
        if (!refuseNext) return done();
        refuseNext = false;
        done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
      },
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (part) => {
          text += String(part);
        });
        stream.on('end', () => {
          heard.push(text);
          done();
        });
      },
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.server.address() as AddressInfo;
    world = await openWorld({ smtpUrl: `smtp://127.0.0.1:${port}` });
    shop = await makeShop(world);
  });
  afterAll(async () => {
    await world.close();
    await new Promise<void>((closed) => server.close(closed));
  });

  async function ready(): Promise<string> {
    const order = await makeWorkOrder(world, shop.shopId);
    const actor = { kind: 'system', shopId: shop.shopId, name: 'test', causedBy: null, depth: 0 } as const;
    const refs = { workOrder: order.id, customer: order.customer.id, vehicle: order.vehicle.id };
    await world.server.house.runner.inShop(
      shop.shopId,
      actor,
      { id: 'test', address: '', device: '' },
      async ({ record }) => record('workOrder.ready', refs, { number: 7 }),
    );
    await world.settle();
    return order.customer.email;
  }
  const statusOf = async () =>
    (await world.sql<{ status: string }>('select status from mail order by id desc limit 1'))[0]?.status;

  it('[NOTF-03] R-223 delivers each mail once, in text and HTML, with a Message-ID of its own', async () => {
    const email = await ready();
    const mine = heard.filter((mail) => mail.includes(email));
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatch(/^Message-ID: <[0-9a-f-]{36}@/im);
    expect(mine[0]).toMatch(/text\/plain/);
    expect(mine[0]).toMatch(/text\/html/);
    expect(await statusOf()).toBe('sent');
  });

  it('[NOTF-03] a refused mailbox is told to the managers, without the address', async () => {
    refuseNext = true;
    const email = await ready();
    expect(await statusOf()).toBe('failed');
    const [event] = await world.sql<{ data: object }>(
      "select data from event where type = 'mail.failed' order by seq desc limit 1",
    );
    expect(JSON.stringify(event?.data)).not.toContain(email);
    const { items } = await shop.staff.MANAGER.caller.call('listNotices', {});
    expect(items[0]?.kind).toBe('mail-failed');
  });
});
