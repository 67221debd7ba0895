import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeShop, makeWorkOrder, type TestShop } from '../../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../../kernel/testing/world.ts';

type MailRow = { id: string; status: string; attempts: number; error: string | null };

describe('sending that is interrupted', () => {
  let world: World;
  let shop: TestShop;
  let server: SMTPServer;
  let busy = 0;
  const heard: string[] = [];

  beforeAll(async () => {
    server = new SMTPServer({
      closeTimeout: 500,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (_address, _session, done) => {
        if (busy === 0) return done();
        busy -= 1;
        done(Object.assign(new Error('try again later'), { responseCode: 451 }));
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
  beforeEach(() => {
    heard.length = 0;
  });

  /** A mail that is queued; answers its row's id and the event that starts the sending. */
  async function queue(): Promise<{ id: string; seq: number }> {
    const order = await makeWorkOrder(world, shop.shopId);
    const refs = { workOrder: order.id, customer: order.customer.id, vehicle: order.vehicle.id };
    const actor = { kind: 'system', shopId: shop.shopId, name: 'test', causedBy: null, depth: 0 } as const;
    const request = { id: 'test', address: '', device: '' };
    await world.server.house.runner.inShop(shop.shopId, actor, request, async ({ record }) =>
      record('workOrder.ready', refs, { number: 7 }),
    );
    await world.settle();
    const [row] = await world.sql<{ id: string; seq: string }>(
      `select m.id, e.seq from mail m join event e on e.shop_id = m.shop_id and e.type = 'mail.queued' and e.data->>'mailId' = m.id::text
       where m.customer_id = $1`,
      [order.customer.id],
    );
    return { id: row?.id ?? '', seq: Number(row?.seq) };
  }
  const rowOf = async (id: string) =>
    (await world.sql<MailRow>('select id, status, attempts, error from mail where id = $1', [id]))[0];
  async function again(seq: number): Promise<void> {
    await world.server.house.jobs.send('mail-send', { shopId: shop.shopId, seq });
    await world.settle();
  }
  const messageIds = () => heard.map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1]?.trim());

  it('R-223 a mail that is sent is not sent again, whoever asks', async () => {
    const { id, seq } = await queue();
    await Promise.all([again(seq), again(seq)]);
    expect(heard).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ status: 'sent', attempts: 1, error: null });
    const sent = await world.sql("select 1 from event where type = 'mail.sent' and data->>'kind' = 'car-ready'");
    expect(sent).toHaveLength(1);
  });

  it('R-223 what a dead worker left is sent again under the same Message-ID', async () => {
    const { id, seq } = await queue();
    await world.sql("update mail set status = 'sending', claimed_at = now() - interval '11 seconds' where id = $1", [
      id,
    ]);
    await again(seq);
    expect(new Set(messageIds())).toEqual(new Set([`<${id}@localhost>`]));
    expect(heard).toHaveLength(2);
    expect(await rowOf(id)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('R-223 what a living worker is sending is left to it', async () => {
    const { id, seq } = await queue();
    await world.sql("update mail set status = 'sending', claimed_at = now() where id = $1", [id]);
    heard.length = 0;
    await again(seq);
    expect(heard).toEqual([]);
    expect((await rowOf(id))?.status).toBe('sending');
  });

  it('R-223 a server that is busy gets the mail later, and nobody is told that it failed', async () => {
    busy = 1;
    const { id, seq } = await queue();
    expect(await rowOf(id)).toMatchObject({ status: 'queued', attempts: 1, error: expect.stringContaining('451') });
    await again(seq);
    expect(await rowOf(id)).toMatchObject({ status: 'sent', attempts: 2, error: null });
    expect(await world.sql("select 1 from event where type = 'mail.failed'")).toEqual([]);
  });

  it('R-223 after nine tries a mail counts as failed, once', async () => {
    busy = 2;
    const { id, seq } = await queue();
    await world.sql('update mail set attempts = 8 where id = $1', [id]);
    await again(seq);
    busy = 0;
    expect((await rowOf(id))?.status).toBe('failed');
    await again(seq);
    expect(heard).toEqual([]);
    expect(await world.sql("select 1 from event where type = 'mail.failed'")).toHaveLength(1);
  });
});
