import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeShop, makeWorkOrder, type TestShop } from '../../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../../kernel/testing/world.ts';

type MailRow = { id: string; status: string; attempts: number; error: string | null };

describe('sending over a real SMTP server', () => {
  let world: World;
  let shop: TestShop;
  let server: SMTPServer;
  /** The answers to the next recipients; taken where there is none. */
  const refusals: { readonly code: number; readonly words: string }[] = [];
  const busy = { code: 451, words: 'try again later' };
  const heard: string[] = [];

  beforeAll(async () => {
    server = new SMTPServer({
      closeTimeout: 500,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (_address, _session, done) => {
        const refusal = refusals.shift();
        done(refusal && Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
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
  async function queue(): Promise<{ id: string; seq: number; email: string }> {
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
    return { id: row?.id ?? '', seq: Number(row?.seq), email: order.customer.email };
  }
  const rowOf = async (id: string) =>
    (await world.sql<MailRow>('select id, status, attempts, error from mail where id = $1', [id]))[0];
  async function again(seq: number): Promise<void> {
    await world.server.house.jobs.send('mail-send', { shopId: shop.shopId, seq });
    await world.settle();
  }
  /** The notes of this kind about one mail. */
  const told = (type: string, id: string) =>
    world.sql<{ data: object }>(
      `select e.data from event e join mail m on m.shop_id = e.shop_id and m.customer_id = e.customer_id
       where e.type = $1 and m.id = $2`,
      [type, id],
    );
  const messageIds = () => heard.map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1]?.trim());

  it('[NOTF-03] R-223 delivers each mail once, in text and HTML, with a Message-ID of its own', async () => {
    const { id, email } = await queue();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toContain(email);
    expect(messageIds()).toEqual([`<${id}@localhost>`]);
    expect(heard[0]).toMatch(/text\/plain/);
    expect(heard[0]).toMatch(/text\/html/);
    expect((await rowOf(id))?.status).toBe('sent');
  });

  it('R-223 a mail that is sent is not sent again, whoever asks', async () => {
    const { id, seq } = await queue();
    await Promise.all([again(seq), again(seq)]);
    expect(heard).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ status: 'sent', attempts: 1, error: null });
    expect(await told('mail.sent', id)).toHaveLength(1);
  });

  it('R-223 what the server took is noted and not sent again, though its worker died before it could note it', async () => {
    const { id, seq } = await queue();
    await world.sql(
      "update mail set status = 'sending', sent_at = null, claimed_at = now(), handed_over_at = '2026-11-24T07:00:01Z' where id = $1",
      [id],
    );
    await again(seq);
    expect(heard).toHaveLength(1);
    const row = "select 1 from mail where id = $1 and status = 'sent' and sent_at = '2026-11-24T07:00:01Z'";
    expect(await world.sql(row, [id])).toHaveLength(1);
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
    refusals.push(busy);
    const { id, seq } = await queue();
    expect(await rowOf(id)).toMatchObject({ status: 'queued', attempts: 1, error: expect.stringContaining('451') });
    await again(seq);
    expect(await rowOf(id)).toMatchObject({ status: 'sent', attempts: 2, error: null });
    expect(await told('mail.failed', id)).toEqual([]);
  });

  it('R-223 after nine tries a mail counts as failed, once', async () => {
    refusals.push(busy, busy);
    const { id, seq } = await queue();
    await world.sql('update mail set attempts = 8 where id = $1', [id]);
    await again(seq);
    refusals.length = 0;
    expect((await rowOf(id))?.status).toBe('failed');
    await again(seq);
    expect(heard).toEqual([]);
    expect(await told('mail.failed', id)).toHaveLength(1);
  });

  it('[NOTF-03] a refused mailbox is told to the managers, without the address', async () => {
    refusals.push({ code: 550, words: 'no such mailbox' });
    const { id, email } = await queue();
    expect((await rowOf(id))?.status).toBe('failed');
    const [event] = await told('mail.failed', id);
    expect(event).toBeDefined();
    expect(JSON.stringify(event)).not.toContain(email);
    const { items } = await shop.staff.MANAGER.caller.call('listNotices', {});
    expect(items[0]?.kind).toBe('mail-failed');
  });
});
