import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../kernel/refusal.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { boundedWork, sharedWork } from './concurrency.ts';
import { type Billed, billedInGermany } from './testing/billed.ts';
import { readPdf } from './testing/pdf-text.ts';

let world: World;
let billed: Billed;
beforeAll(async () => {
  world = await openWorld();
  billed = await billedInGermany(world);
});
afterAll(() => world.close());
const admin = () => billed.shop.staff.ADMIN.caller;
const prints = () =>
  world.sql<{ made_at: string; storage_key: string }>(
    'select made_at, storage_key from document where source_id = $1',
    [billed.invoiceId],
  );
async function look() {
  const file = await admin().call('getDocument', { kind: 'invoice', id: billed.invoiceId });
  const bytes = new Uint8Array(await (await world.caller().fetch(file.url)).arrayBuffer());
  return { file, bytes, pdf: await readPdf(bytes) };
}

describe('[INVC-05] R-576 R-578 prints of a bill', () => {
  it('asked for before the worker came to it, it is printed on the spot, and the worker leaves it as it is', async () => {
    await admin().call('postInvoice', { invoiceId: billed.invoiceId, version: 1 });
    const [first, beside] = await Promise.all([look(), look()]);
    expect(Buffer.from(beside.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    expect(first.pdf.text).not.toContain('Storniert');
    await world.settle();
    const after = await look();
    expect(after.file.madeAt).toBe(first.file.madeAt);
    expect(Buffer.from(after.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    expect(await prints()).toHaveLength(1);
  });

  it('neither a new name of the shop, its rules, the customer’s address nor money that came changes what was sent', async () => {
    const before = await look();
    await world.sql("update shop set name = 'Neu', street = 'Anderswo 1' where shop_id = $1", [billed.shop.shopId]);
    const { version } = await admin().call('getInvoiceRules', {});
    await admin().call('updateInvoiceRules', { footer: 'Neue Zeile', iban: 'DE89370400440532013000', version });
    await world.sql("update customer set name = 'Andere Person' where id = $1", [billed.customerId]);
    const after = await look();
    expect(after.file.madeAt).toBe(before.file.madeAt);
    for (const part of ['Neu ', 'Anderswo', 'Neue Zeile', 'DE89', 'Andere Person'])
      expect(after.pdf.text).not.toContain(part);
  });

  it('cancelled, it is printed once more with that word on it, by the worker, and then stays', async () => {
    const before = await look();
    world.clock.advance(60_000);
    await admin().call('voidInvoice', { invoiceId: billed.invoiceId, reason: 'Doppelt' });
    await world.settle();
    const [row] = await prints();
    expect(new Date(row?.made_at ?? 0).getTime()).toBeGreaterThan(Date.parse(before.file.madeAt));
    const after = await look();
    expect(after.pdf.text).toContain('Storniert');
    expect(after.pdf.text).toContain(before.file.name.replace(/^Rechnung |\.pdf$/g, ''));
    world.clock.advance(60_000);
    await world.sql("update shop set name = 'Noch neuer' where shop_id = $1", [billed.shop.shopId]);
    expect((await look()).file.madeAt).toBe(after.file.madeAt);
  });
});

describe('R-578 a rush for documents', () => {
  it('who asks for a paper that is being printed waits for that one; afterwards, or after a failure, it is made anew', async () => {
    const once = sharedWork<number>();
    let made = 0;
    const print = async () => {
      made += 1;
      await new Promise((turn) => setImmediate(turn));
      if (made === 3) throw new Error('no paper');
      return made;
    };
    expect(await Promise.all([once('a', print), once('a', print), once('b', print)])).toEqual([2, 2, 2]);
    expect(made).toBe(2);
    const failed = await Promise.allSettled([once('a', print), once('a', print)]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await once('a', print)).toBe(4);
  });

  it('two at once, forty wait in turn, the next are asked to come back; a failed one makes room', async () => {
    const bounded = boundedWork(2, 40);
    const ends: (() => void)[] = [];
    let [running, most] = [0, 0];
    const work = () =>
      bounded(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise<void>((end) => ends.push(end));
        running -= 1;
      });
    const failing = bounded(() => Promise.reject(new Error('no paper'))).catch(() => 'failed');
    expect(await failing).toBe('failed');
    const all = Array.from({ length: 42 }, work);
    const turnedAway = await work().catch((error: unknown) => error);
    expect(turnedAway).toBeInstanceOf(Refusal);
    expect((turnedAway as Refusal).code).toBe('unavailable');
    expect(running).toBe(2);
    while (running > 0 || ends.length > 0) {
      ends.shift()?.();
      await new Promise((turn) => setImmediate(turn));
    }
    await Promise.all(all);
    expect(most).toBe(2);
    // Room again.
    const last = work();
    await new Promise((turn) => setImmediate(turn));
    ends.shift()?.();
    await last;
  });
});
