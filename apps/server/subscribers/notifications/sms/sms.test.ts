import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../../../integrations/sms/listen.ts';
import { type SimulatedTwilio, simulateTwilio, twilioTestAccount } from '../../../integrations/sms/twilio/simulator.ts';
import { makeShop, type TestShop } from '../../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../../kernel/testing/world.ts';
import { makeMine } from '../../../modules/bookings/testing/visit.ts';

const PUBLIC = 'https://garage.example';
let world: World;
let shop: TestShop;
let twilio: SimulatedTwilio;
let at: { readonly url: string; close(): Promise<void> };
let made = 0;

beforeAll(async () => {
  twilio = simulateTwilio();
  at = await listen(twilio.handle);
  world = await openWorld({ publicUrl: PUBLIC, smsHosts: { twilio: at.url }, trustProxy: true, demo: true });
});
afterAll(async () => {
  await world.close();
  await at.close();
});
beforeEach(async () => {
  shop = await makeShop(world);
});

const owner = () => shop.staff.ADMIN.caller;
const desk = () => shop.staff.SERVICE_WRITER.caller;
const turnOn = () => owner().call('setSmsSender', { enabled: true, ...twilioTestAccount });

/** A driver nobody knows asks for a visit; what they read back, with their number. */
async function ask(confirmBy: 'mail' | 'sms' | null = 'sms', locale: 'en' | 'de' = 'en', time = '08:00') {
  made += 1;
  const phone = `+26097755${String(made).padStart(4, '0')}`;
  const email = `driver${made}@mail.example`;
  const wish = { date: '2026-11-26', time, words: 'It squeals', confirmBy };
  const vehicle = { plate: `BAE ${1000 + made}` };
  const input = { shop: shop.slug, ...wish, vehicle, name: 'Mutinta Banda', email, phone, locale };
  await world.caller().call('requestBooking', input, { 'x-forwarded-for': `10.1.0.${made}` });
  await world.settle();
  const { items } = await desk().call('listBookings', {});
  const bookingId = items.find((row) => row.vehicle.plate === vehicle.plate)?.id ?? '';
  return { phone, email, bookingId };
}
const textsTo = (phone: string) => twilio.messages.filter(({ to }) => to === phone).map(({ body }) => body);
const rows = () =>
  world.sql<{ kind: string; status: string; error: string | null; attempts: number }>(
    'select kind, status, error, attempts from sms where shop_id = $1 order by id',
    [shop.shopId],
  );
const mails = async () =>
  (
    await world.sql<{ kind: string }>(
      'select kind from mail where shop_id = $1 and customer_id is not null order by id',
      [shop.shopId],
    )
  ).map(({ kind }) => kind);

describe('news of a visit by text message', () => {
  it('[BOOK-04] R-227 request, confirmation, change and cancellation go by the channel that was chosen, once each', async () => {
    await turnOn();
    const { phone, bookingId } = await ask();
    await desk().call('acceptBooking', { bookingId });
    await world.settle();
    await desk().call('moveBooking', { bookingId, date: '2026-11-27', time: '09:00' });
    await world.settle();
    await desk().call('cancelBooking', { bookingId, reason: 'The lift is broken' });
    await world.settle();
    expect(textsTo(phone).map((text) => text.replace(/https:\S+/, 'LINK'))).toEqual([
      expect.stringContaining('we have your request for Thu 26 Nov 08:00'),
      expect.stringContaining('is booked for Thu 26 Nov 08:00'),
      expect.stringContaining('is now expected Fri 27 Nov 09:00'),
      expect.stringContaining('on Fri 27 Nov 09:00 is cancelled'),
    ]);
    expect(await mails()).toEqual([]);
    expect(new Set((await rows()).map(({ status }) => status))).toEqual(new Set(['sent']));
    const [row] = await world.sql<{ all: string }>('select s::text as all from sms s where shop_id = $1', [
      shop.shopId,
    ]);
    expect(row?.all).not.toContain(phone.slice(4));
    expect(row?.all).not.toContain('garage.example');
  });

  it('[NOTF-05] texts stand among the sent mails of the shop, newest first and page by page, without their links', async () => {
    await turnOn();
    await ask('mail');
    const { phone } = await ask('sms', 'en', '09:00');
    await ask('mail', 'en', '10:00');
    const listed = async (cursor?: string) => owner().call('listSentMail', { limit: 1, ...(cursor ? { cursor } : {}) });
    const seen: Awaited<ReturnType<typeof listed>>['items'][number][] = [];
    let cursor: string | undefined;
    do {
      const page = await listed(cursor);
      seen.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    const text = seen.filter(({ channel }) => channel === 'text');
    expect(text).toEqual([expect.objectContaining({ to: phone, status: 'sent', error: null })]);
    expect(text[0]?.subject).toContain('we have your request for Thu 26 Nov 09:00');
    expect(text[0]?.subject).not.toContain('https://');
    expect(seen.some(({ channel }) => channel === 'mail')).toBe(true);
    const ids = seen.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
    expect((await (await makeShop(world)).staff.ADMIN.caller.call('listSentMail', {})).items).toEqual([]);
  });

  it('[BOOK-04] R-227 a rejection too, in the customer’s language; mail for who chose mail or said nothing', async () => {
    await turnOn();
    const german = await ask('sms', 'de');
    await desk().call('rejectBooking', { bookingId: german.bookingId, reason: 'Urlaub' });
    const byMail = await ask('mail', 'en', '09:00');
    const silent = await ask(null, 'en', '10:00');
    await world.settle();
    expect(textsTo(german.phone).at(-1)).toContain('geht nicht. Urlaub');
    expect([...textsTo(byMail.phone), ...textsTo(silent.phone)]).toEqual([]);
    expect(await mails()).toEqual(['visit-requested', 'visit-requested']);
  });

  it('[BOOK-04] R-227 nothing is offered and nothing sent where the shop has no carrier', async () => {
    const front = await world.caller().call('getShopFront', { shop: shop.slug });
    expect(front.texts).toBe(false);
    const { phone } = await ask();
    expect(textsTo(phone)).toEqual([]);
    expect(await mails()).toEqual(['visit-requested']);
    await turnOn();
    expect((await world.caller().call('getShopFront', { shop: shop.slug })).texts).toBe(true);
  });

  it('[BOOK-04] R-227 a text needs a number', async () => {
    const wish = { date: '2026-11-26', time: '08:00', confirmBy: 'sms' as const, vehicle: { plate: 'BAE 1' } };
    const said = await world
      .caller()
      .send('requestBooking', { shop: shop.slug, ...wish, name: 'No Number', email: 'no@mail.example', phone: null });
    expect(said.problem).toMatchObject({ code: 'invalid_input', errors: [{ field: 'phone' }] });
  });

  it('[BOOK-04] R-228 what was surely not accepted is tried again; what is unsure never, a mail follows', async () => {
    await turnOn();
    twilio.trouble.push(503);
    const later = await ask();
    expect(textsTo(later.phone)).toEqual([]);
    expect(await rows()).toMatchObject([{ status: 'queued', attempts: 1 }]);
    await world.sql("update pgboss.job set start_after = now() where name = 'sms-send' and state = 'retry'");
    await world.settle();
    expect(textsTo(later.phone)).toHaveLength(1);
    expect(await mails()).toEqual([]);
    twilio.trouble.push('hang-up-after');
    const lost = await ask('sms', 'en', '09:00');
    expect(textsTo(lost.phone)).toHaveLength(1);
    expect((await rows()).at(-1)).toMatchObject({ status: 'failed', error: 'unsure' });
    expect(await mails()).toEqual(['visit-requested']);
  });

  it('[BOOK-04] R-229 a number that answered STOP gets no more texts; its news goes by mail', async () => {
    await turnOn();
    const { phone, bookingId } = await ask();
    twilio.stopped.add(phone);
    await desk().call('acceptBooking', { bookingId });
    await world.settle();
    expect((await rows()).at(-1)).toMatchObject({ status: 'failed', error: 'twilio 21610' });
    expect(await mails()).toEqual(['visit-confirmed']);
    await desk().call('cancelBooking', { bookingId, reason: 'Closed' });
    await world.settle();
    expect(await rows()).toHaveLength(2);
    expect(await mails()).toEqual(['visit-confirmed', 'visit-cancelled']);
  });

  it('[BOOK-04] R-230 the carrier’s message makes us ask: a landline’s news goes by mail, forged ones go nowhere', async () => {
    await turnOn();
    const { phone } = await ask();
    twilio.landlines.add(phone);
    const [told] = twilio.carry().filter(({ init }) => String(init.body).includes(encodeURIComponent(phone)));
    const post = (init: RequestInit) => fetch((told?.url ?? '').replace(PUBLIC, world.server.url), init);
    expect(told?.url).toBe(`${PUBLIC}/hooks/sms/${shop.slug}`);
    expect((await post({ ...told?.init, body: `${told?.init.body}x` })).status).toBe(400);
    expect((await post(told?.init ?? {})).status).toBe(200);
    expect((await post(told?.init ?? {})).status).toBe(200);
    await world.settle();
    expect(await rows()).toMatchObject([{ status: 'failed', error: 'twilio 30006' }]);
    expect(await mails()).toEqual(['visit-requested']);
  });

  it('[BOOK-04] the reminder goes by text as well, and none after cancelling', async () => {
    await turnOn();
    const kept = await ask();
    const gone = await ask('sms', 'en', '09:00');
    for (const { bookingId } of [kept, gone]) await desk().call('acceptBooking', { bookingId });
    await desk().call('cancelBooking', { bookingId: gone.bookingId, reason: 'Ill' });
    await world.settle();
    world.clock.set('2026-11-25T08:30:00.000Z');
    await world.sql("update pgboss.job set start_after = now() where name = 'remind-visit' and state = 'created'");
    await world.settle();
    world.clock.set('2026-11-24T07:00:00.000Z');
    expect(textsTo(kept.phone).join()).toContain('we expect BAE');
    expect(textsTo(gone.phone).join()).toContain('is cancelled');
    expect(textsTo(gone.phone).join()).not.toContain('we expect BAE');
  });
});

describe('the shop’s carrier of texts', () => {
  it('[BOOK-04] R-231 its token is sealed and never shown; only the owner sets it up', async () => {
    const token = twilioTestAccount.authToken;
    const bare = { enabled: true, accountSid: twilioTestAccount.accountSid, sender: 'Garage' };
    expect((await owner().send('setSmsSender', bare)).problem.code).toBe('secrets_missing');
    expect((await owner().send('checkSmsSender', {})).problem.code).toBe('provider_off');
    expect((await desk().send('setSmsSender', { ...bare, authToken: token })).status).toBe(403);
    const set = await turnOn();
    expect(set).toMatchObject({ enabled: true, tokenSet: true, hookUrl: `${PUBLIC}/hooks/sms/${shop.slug}` });
    expect(JSON.stringify(set)).not.toContain(token);
    expect(await owner().call('setSmsSender', { ...bare, enabled: false })).toMatchObject({
      tokenSet: true,
      version: 2,
    });
    const [row] = await world.sql<{ all: string }>('select s::text as all from sms_sender s where shop_id = $1', [
      shop.shopId,
    ]);
    expect(row?.all).not.toContain(token);
    expect(await owner().call('checkSmsSender', {})).toEqual({ ok: true, result: 'ok' });
    expect(await owner().call('getSmsSender', {})).toMatchObject({ checkResult: 'ok' });
  });

  it('[NOTF-10] [BOOK-04] who turned texts on in the portal gets them for visits that say nothing', async () => {
    await turnOn();
    const { id, customer } = await makeMine(world, shop, { date: '2026-11-26', time: '08:00' });
    await world.settle();
    const me = await customer.caller.call('getMe', {});
    await customer.caller.call('updateMe', { phone: '+260977559999', version: me.version });
    await customer.caller.call('updateMyPreferences', { smsEnabled: true });
    await desk().call('acceptBooking', { bookingId: id });
    await world.settle();
    expect(await rows()).toMatchObject([{ kind: 'visit-confirmed', status: 'sent' }]);
    expect(await mails()).toEqual(['visit-requested']);
    await customer.caller.call('updateMyPreferences', { smsEnabled: false });
    await desk().call('cancelBooking', { bookingId: id, reason: 'Closed' });
    await world.settle();
    expect(await mails()).toEqual(['visit-requested', 'visit-cancelled']);
  });
});
