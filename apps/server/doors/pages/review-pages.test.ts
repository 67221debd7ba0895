import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { asked } from '../../modules/reviews/testing/visit.ts';

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
});
afterAll(() => world.close());

const at = (token: string) => `/s/${shop.slug}/review/${token}`;
const post = (path: string, fields: Record<string, string>) =>
  world.caller().fetch(path, { method: 'POST', body: new URLSearchParams(fields) });

describe('the page of an invitation', () => {
  it('[REV-01] works without a script: asks for stars, takes the review, then thanks', async () => {
    const { token, service, vehicle } = await asked(world, shop);
    const page = await world.caller().fetch(at(token));
    const html = await page.text();
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain(vehicle.plate);
    expect(html).toContain(`name="stars-${service.publicId}"`);
    const missing = await post(at(token), { words: 'Half a review' });
    expect(missing.status).toBe(400);
    const again = await missing.text();
    expect(again).toContain('Please give one to five stars.');
    expect(again).toContain('Half a review');
    const sent = await post(at(token), { stars: '4', [`stars-${service.publicId}`]: '5', words: 'All good.' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, at(token)]);
    expect(await (await world.caller().fetch(at(token))).text()).toContain('Thank you');
  });

  it('[REV-02] [REV-03] a shown review stands on the front page, the price list and its own page', async () => {
    const staff = shop.staff.ADMIN.caller;
    for (const { id, version } of (await staff.call('listReviews', {})).items)
      await staff.call('showReview', { reviewId: id, version });
    const home = await (await world.caller().fetch(`/s/${shop.slug}`)).text();
    expect(home).toContain('All good.');
    expect(home).toContain('4.0 of 5');
    expect(await (await world.caller().fetch(`/s/${shop.slug}/services`)).text()).toContain('5.0 of 5');
    const all = await (await world.caller().fetch(`/s/${shop.slug}/reviews`)).text();
    expect(all).toContain('Verified visit');
  });

  it('[REV-01] a made-up token is a page that is not there', async () => {
    expect((await world.caller().fetch(at('x'.repeat(43)))).status).toBe(404);
    expect((await world.caller().fetch(at('..'))).status).toBe(404);
  });
});
