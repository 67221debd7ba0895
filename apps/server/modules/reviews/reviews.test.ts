import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeShop, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { publicName } from './names.ts';
import { asked, mailsOf } from './testing/visit.ts';

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world.clock.set('2026-11-24T07:00:00.000Z');
  shop = await makeShop(world);
});
afterAll(() => world.close());

const desk = () => shop.staff.SERVICE_WRITER.caller;
const anybody = () => world.caller();
const publicList = (service?: string) =>
  anybody().call('listShopReviews', { shop: shop.slug, ...(service ? { service } : {}) });
const newest = async () => (await desk().call('listReviews', {})).items[0] ?? expect.fail('no review');

async function left(stars: number, words = 'Quick and friendly.', ofService = stars) {
  const visit = await asked(world, shop);
  const { services } = await anybody().call('getReviewLink', { shop: shop.slug, token: visit.token });
  const answer = await anybody().call('leaveReview', {
    shop: shop.slug,
    token: visit.token,
    stars,
    words,
    services: services.map(({ id }) => ({ service: id, stars: ofService })),
  });
  return { ...visit, reviewId: answer.id };
}

describe('[REV-01] leaving a review', () => {
  it('[REV-01] R-601 the link opens the visit, and takes one review', async () => {
    const visit = await asked(world, shop);
    const at = { shop: shop.slug, token: visit.token };
    const opened = await anybody().call('getReviewLink', at);
    expect(opened).toMatchObject({ done: false, vehicle: { plate: visit.vehicle.plate } });
    expect(opened.services.map(({ id }) => id)).toEqual([visit.service.publicId]);
    const given = { ...at, stars: 5, services: [{ service: visit.service.publicId, stars: 4 }], words: 'Good.' };
    const tries = await Promise.all([1, 2, 3].map(() => anybody().send('leaveReview', given)));
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await anybody().call('getReviewLink', at)).toMatchObject({ done: true });
    const events = await world.sql("select data from event where type = 'review.left' and work_order_id = $1", [
      visit.id,
    ]);
    expect(events).toEqual([{ data: { stars: 5, words: 'Good.' } }]);
  });

  it('[REV-01] R-601 no link, a foreign link, an old link: no review', async () => {
    const other = await makeShop(world);
    const visit = await asked(world, shop);
    const given = { stars: 1, words: 'x' };
    const at = (slug: string, token: string) => anybody().send('leaveReview', { shop: slug, token, ...given });
    expect((await at(shop.slug, 'x'.repeat(43))).status).toBe(404);
    expect((await at(other.slug, visit.token)).status).toBe(404);
    world.clock.set(new Date(world.clock.now().getTime() + 60 * 86_400_000).toISOString());
    const late = await at(shop.slug, visit.token);
    expect([late.status, late.problem.code]).toEqual([410, 'link_expired']);
  });

  it('[REV-01] R-602 stars go from 1 to 5, and only for services done on that visit', async () => {
    const visit = await asked(world, shop);
    const stranger = await asked(world, shop);
    const at = { shop: shop.slug, token: visit.token, words: '' };
    for (const stars of [0, 6, 2.5]) expect((await anybody().send('leaveReview', { ...at, stars })).status).toBe(400);
    const services = [{ service: stranger.service.publicId, stars: 5 }];
    expect((await anybody().send('leaveReview', { ...at, stars: 5, services })).status).toBe(400);
  });

  it('[REV-01] R-607 the public sees a first name and an initial', () => {
    expect(publicName('Mwansa Chileshe')).toBe('Mwansa C.');
    expect(publicName('Thandiwe van der Zulu')).toBe('Thandiwe Z.');
    expect(publicName('Bwalya')).toBe('Bwalya');
  });
});

describe('[REV-02] what the shop does with reviews', () => {
  it('[REV-01] R-603 R-607 a review is public only once shown, with its badge and without the plate', async () => {
    const { vehicle, customer } = await left(5);
    expect((await publicList()).items).toEqual([]);
    const review = await newest();
    await desk().call('showReview', { reviewId: review.id, version: review.version });
    const shown = await publicList();
    expect(shown.items).toMatchObject([{ stars: 5, words: 'Quick and friendly.', verified: true }]);
    const text = JSON.stringify(shown);
    for (const secret of [vehicle.plate, customer.email, customer.id]) expect(text).not.toContain(secret);
    const again = await newest();
    await desk().call('hideReview', { reviewId: review.id, version: again.version });
    expect((await publicList()).items).toEqual([]);
  });

  it('[REV-02] R-605 averages overall and for each service, of shown reviews only', async () => {
    const first = await left(5, 'One', 4);
    await left(4, 'Two', 2);
    await left(1, 'Three', 1);
    const { items } = await desk().call('listReviews', { status: 'new' });
    for (const review of items.filter(({ words }) => words !== 'Three'))
      await desk().call('showReview', { reviewId: review.id, version: review.version });
    const shown = await publicList();
    expect([shown.average, shown.count]).toEqual([4.5, 2]);
    expect(shown.services.find(({ id }) => id === first.service.publicId)).toMatchObject({ average: 4, count: 1 });
    expect((await publicList(first.service.publicId)).items.map(({ words }) => words)).toEqual(['One']);
    const figures = await desk().call('getReviewFigures', {});
    expect(figures).toMatchObject({ average: 4.5, count: 2, new: 1, shown: 2, hidden: 0, asked: 3 });
  });

  it('[REV-01] R-604 nobody edits a review, not even past the application', async () => {
    await left(2, 'Too slow.');
    const review = await newest();
    await expect(world.sql('update review set words = $1 where id = $2', ['Great!', review.id])).rejects.toThrow(
      /never edited/,
    );
    await expect(world.sql('update review_service set stars = 5 where review_id = $1', [review.id])).rejects.toThrow(
      /never edited/,
    );
    await desk().call('hideReview', { reviewId: review.id, version: review.version });
    expect(await newest()).toMatchObject({ status: 'hidden', words: 'Too slow.', stars: 2 });
  });

  it('[REV-01] R-606 the writer is told of the answer, and reads it on their visit', async () => {
    const { customer, publicId } = await left(3, 'Fine.');
    const review = await newest();
    await desk().call('answerReview', { reviewId: review.id, version: review.version, text: 'We are quicker now.' });
    await world.settle();
    const mail = (await mailsOf(world, customer.email)).at(-1);
    expect(mail).toMatchObject({ kind: 'review-answered' });
    expect(mail?.text).toContain('We are quicker now.');
    world.clock.set('2026-11-24T07:00:00.000Z');
    const mine = await customer.caller.call('getMyReview', { workOrder: publicId });
    expect(mine.review).toMatchObject({ stars: 3, words: 'Fine.', shown: false, answer: 'We are quicker now.' });
  });

  it('[REV-01] two people deciding at once: the second reads that it changed', async () => {
    await left(4);
    const { id, version } = await newest();
    const both = await Promise.all([
      desk().send('showReview', { reviewId: id, version }),
      shop.staff.ADMIN.caller.send('hideReview', { reviewId: id, version }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
