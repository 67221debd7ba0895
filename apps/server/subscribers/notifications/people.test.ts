import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCustomer, makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

type Mail = { kind: string; to: string; text: string };

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
});
afterAll(() => world.close());

async function lastMail(address: string): Promise<Mail | undefined> {
  await world.settle();
  const { items } = (await (await world.caller().fetch('/dev/mailbox.json')).json()) as { items: Mail[] };
  return items.find(({ to }) => to === address);
}
const resetToken = (mail: Mail | undefined) => /\/app\/reset\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';

describe('links in mails', () => {
  it('[AUTH-02] R-221 a customer who asks gets a link that works once, for 15 minutes, and leads where they wanted', async () => {
    const { email } = await makeCustomer(world, shop.shopId);
    const next = '/customer/messages';
    await world.caller().call('requestSignInLink', { shop: shop.slug, email, next });
    const mail = await lastMail(email);
    expect(mail?.kind).toBe('sign-in-link');
    const token = /\/customer\/link\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    world.clock.advance(16 * 60_000);
    expect((await world.caller().send('redeemSignInLink', { token })).status).toBe(410);
    await world.caller().call('requestSignInLink', { shop: shop.slug, email, next });
    expect(mail?.text).toContain(`/customer/link/${token}?shop=${shop.slug}`);
    const fresh = /\/customer\/link\/([\w-]+)/.exec((await lastMail(email))?.text ?? '')?.[1] ?? '';
    expect((await world.caller().call('redeemSignInLink', { token: fresh })).next).toBe(next);
  });

  it('an invited colleague chooses a password and is in', async () => {
    const email = 'bwalya@staff.example';
    await shop.staff.ADMIN.caller.call('inviteStaff', { name: 'Bwalya Tembo', email, role: 'TECH' });
    const mail = await lastMail(email);
    expect(mail?.kind).toBe('staff-invited');
    const colleague = world.caller();
    await colleague.call('resetPassword', { token: resetToken(mail), password: 'a quiet workshop at noon' });
    expect((await colleague.send('getPreferences', {})).status).toBe(200);
  });

  it('a forgotten password is reset by mail, once', async () => {
    const { email } = shop.staff.PARTS;
    await world.caller().call('requestPasswordReset', { email });
    const mail = await lastMail(email);
    expect(mail?.kind).toBe('password-reset');
    const change = { token: resetToken(mail), password: 'a quiet workshop at noon' };
    await world.caller().call('resetPassword', change);
    expect((await world.caller().send('resetPassword', change)).status).toBe(410);
  });
});

describe('who may read what', () => {
  it('[NOTF-06] nobody reads or marks another one’s notices', async () => {
    const { email } = await makeCustomer(world, shop.shopId);
    await world.caller().call('requestBooking', {
      shop: shop.slug,
      date: '2026-11-26',
      time: '08:00',
      words: 'Squeals',
      name: 'Esther Zulu',
      email,
      vehicle: { plate: 'BAC 7718' },
    });
    await world.settle();
    const mine = await shop.staff.MANAGER.caller.call('listNotices', { limit: 1 });
    const noticeId = mine.items[0]?.id ?? '';
    expect((await shop.staff.ADMIN.caller.send('readNotices', { noticeId })).status).toBe(404);
    const other = (await makeShop(world)).staff.ADMIN.caller;
    expect((await other.call('listNotices', {})).items).toEqual([]);
    expect((await other.send('readNotices', { noticeId })).status).toBe(404);
    await shop.staff.MANAGER.caller.call('readNotices', { noticeId });
    const [read] = (await shop.staff.MANAGER.caller.call('listNotices', {})).items;
    expect(read?.readAt).not.toBeNull();
  });

  it('sent mails are for those who may audit, page by page, and never another shop’s', async () => {
    const first = await shop.staff.MANAGER.caller.call('listSentMail', { limit: 1 });
    expect(first.items).toHaveLength(1);
    const second = await shop.staff.MANAGER.caller.call('listSentMail', { limit: 1, cursor: first.nextCursor ?? '' });
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
    expect((await shop.staff.SERVICE_WRITER.caller.send('listSentMail', {})).status).toBe(403);
    const other = (await makeShop(world)).staff.ADMIN.caller;
    expect((await other.call('listSentMail', {})).items).toEqual([]);
  });

  it('[NOTF-10] staff switches hold per person', async () => {
    const { TECH, MANAGER } = shop.staff;
    expect((await TECH.caller.call('updatePreferences', { notifyOnAssignment: false })).notifyOnAssignment).toBe(false);
    expect((await TECH.caller.call('getPreferences', {})).notifyOnAssignment).toBe(false);
    expect((await MANAGER.caller.call('getPreferences', {})).notifyOnAssignment).toBe(true);
  });

  it('the mailbox of a trial is closed in production', async () => {
    const real = await openWorld({ production: true, demo: false });
    const answers = await Promise.all(
      ['/dev/mailbox', '/dev/mailbox.json', '/dev/notices'].map((path) => real.caller().fetch(path)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    await real.close();
    expect((await world.caller().fetch('/dev/notices?lang=de')).status).toBe(200);
  });
});
