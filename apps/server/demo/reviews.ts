import type { House } from '../house.ts';
import { systemActor } from '../kernel/actor.ts';
import type { SettableClock } from '../kernel/clock.ts';
import { askForReview, openLink } from '../modules/reviews/index.ts';
import type { OpenedShop } from './open-shops.ts';
import { type Teller, tellerOf, type Voice } from './voices.ts';

type Said = { readonly stars: number; readonly words: string; readonly answer?: string };
const DAY = 24 * 60;

const english: readonly Said[] = [
  { stars: 5, words: 'A photo of everything they found, and the price did not move. I chose on my phone, at work.' },
  { stars: 5, words: 'Promised for four o’clock, ready ten minutes early. I watched it all from the office.' },
  {
    stars: 4,
    words: 'Good work and friendly people. The waiting room could use more chairs.',
    answer: 'Thank you. Four new chairs stand there since Monday.',
  },
  { stars: 5, words: 'They told me what can wait until next year. I will come back.' },
  {
    stars: 3,
    words: 'The repair is fine, but I had to ask twice when it would be ready.',
    answer: 'We are sorry. The page of your visit now shows each change of the time by itself.',
  },
  { stars: 5, words: 'Honest, quick, and the car is quiet again.' },
];
const german: readonly Said[] = [
  { stars: 5, words: 'Fotos von jedem Mangel, und der Preis blieb, wie er war. So soll es sein.' },
  { stars: 4, words: 'Sauber gearbeitet und alles gut erklärt. Die Anfahrt ist etwas eng.' },
  { stars: 5, words: 'Zugesagt für 16 Uhr, fertig um kurz vor vier.', answer: 'Vielen Dank, das freut die Werkstatt.' },
  { stars: 5, words: 'Man hat mir gesagt, was noch warten kann. Ich komme wieder.' },
];
const bySlug: Readonly<Record<string, readonly Said[]>> = {
  dynamic: english,
  mueller: german,
  courtesy: english.slice(0, 4),
};

type Past = { id: string; closed_at: Date };

/** Visits of the past with a service done, newest first: one for each thing said. */
async function pastVisits(house: House, shopId: string, most: number): Promise<Past[]> {
  const { rows } = await house.pools.owner.query<Past>(
    `select w.id, w.closed_at from work_order w
      where w.shop_id = $1 and w.stage = 'closed' and w.closed_at < now() - interval '6 days'
        and exists (select from job j where j.shop_id = w.shop_id and j.work_order_id = w.id
          and j.status = 'done' and j.service_id is not null)
      order by w.closed_at desc limit $2`,
    [shopId, most],
  );
  return rows;
}

/** The shop asks a day after the visit; answers the secret half of the link. */
async function ask(house: House, shopId: string, workOrderId: string): Promise<string | undefined> {
  const request = { id: `demo-review-${workOrderId}`, address: '', device: '' };
  const path = await house.runner.inShop(shopId, systemActor(shopId, 'demo'), request, async (scope) =>
    (await askForReview(scope, workOrderId)) ? openLink(scope, workOrderId) : null,
  );
  return path?.split('/').at(-1);
}

async function leave(teller: Teller, token: string, { stars, words }: Said): Promise<void> {
  const shop = teller.shop.slug;
  const visitor = teller.visitor();
  const { services } = await visitor.does('getReviewLink', { shop, token });
  const rated = services.map(({ id }) => ({ service: id, stars }));
  await visitor.does('leaveReview', { shop, token, stars, words, services: rated });
}

/** What the owner does with it the same evening: shows it, and answers where there is something to say. */
async function decide(owner: Voice, { words, answer }: Said): Promise<void> {
  const { items } = await owner.does('listReviews', { limit: 20 });
  const review = items.find((each) => each.words === words);
  if (!review) return;
  const { version } = await owner.does('showReview', { reviewId: review.id, version: review.version });
  if (answer) await owner.does('answerReview', { reviewId: review.id, version, text: answer });
}

/** Drivers of the last weeks say how it was; the newest word still waits for the owner. */
export async function tellReviews(house: House, clock: SettableClock, shop: OpenedShop, present: Date): Promise<void> {
  const said = bySlug[shop.slug] ?? [];
  const teller = tellerOf(house, clock, shop, present);
  const owner = teller.staff(shop.staff.find(({ role }) => role === 'ADMIN')?.name ?? '');
  const visits = (await pastVisits(house, shop.shopId, said.length)).toReversed();
  for (const [nth, visit] of visits.entries()) {
    const words = said[nth];
    const ago = (present.getTime() - new Date(visit.closed_at).getTime()) / 60_000;
    teller.at(ago - DAY);
    const token = words && (await ask(house, shop.shopId, visit.id));
    if (!token) continue;
    teller.at(ago - 2 * DAY);
    await leave(teller, token, words);
    if (nth < visits.length - 1) await decide(owner, words);
  }
}
