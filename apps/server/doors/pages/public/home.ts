import { isLocale } from '@pitlane/phrases';
import type { FastifyReply } from 'fastify';
import type { ShopHomeProps } from '../../../../site/src/pages/shop-home.props.ts';
import type { PhotoView } from '../../../../site/src/shared/views.ts';
import { sendPage } from '../send-page.ts';
import { regionOf } from '../views/car.ts';
import { hoursRows } from '../views/hours.ts';
import { byCategory, type Offered, priceFor, priceNote, serviceView } from '../views/service.ts';
import type { SomeVisit, Visit } from '../visit.ts';
import { say } from '../words.ts';
import { metaOf } from './meta.ts';
import { fewReviews } from './reviews.ts';

const SHOWN = 6;
const LONGEST_INTRO = 180;
/** Pictures that come with Pitlane, for shops that have none of their own yet. */
const PICTURES = '/assets/site/pictures';
const EXAMPLE_PLATE = { ZM: 'ABC 1234', DE: 'AB CD 123', generic: 'ABC 123' } as const;

/** A picture that ships with the site; `small` is the width of its second, smaller file. */
const picture = (
  { house }: Visit,
  name: string,
  small: number,
  size: readonly [number, number],
  alt: string,
): PhotoView => {
  const at = `${house.env.cdnUrl ?? ''}${PICTURES}/${name}`;
  const [width, height] = size;
  return { src: `${at}.jpg`, srcset: `${at}-${small}.jpg ${small}w, ${at}.jpg ${width}w`, width, height, alt };
};

const wordsOf = ({ front }: Visit, key: 'pages.home.everyday' | 'pages.home.exampleOf'): string[] =>
  say(isLocale(front.locale) ? front.locale : 'en', key).split(', ');

type Found = (word: string) => Offered | undefined;
type Catalogue = { readonly items: readonly Offered[]; readonly firstFor: Found };

/** All services, and the one each everyday word finds first: one question for the whole page. */
async function catalogueOf(visit: Visit): Promise<Catalogue> {
  const words = [...wordsOf(visit, 'pages.home.everyday'), ...wordsOf(visit, 'pages.home.exampleOf')];
  const { items, best } = await visit.ask('listOfferedServices', { shop: visit.front.slug, words: words.join(',') });
  const byId = new Map(items.map((service) => [service.id, service]));
  return { items, firstFor: (word) => byId.get(best[words.indexOf(word)] ?? '') };
}

/** Services drivers ask for most, found by the everyday words for them; then one of each category in turn. */
function fewOf(visit: Visit, { items, firstFor }: Catalogue): Offered[] {
  const common = wordsOf(visit, 'pages.home.everyday').flatMap((word) => firstFor(word) ?? []);
  const seen = new Set<string>();
  return [...common, ...inTurn(items)].filter(({ id }) => !seen.has(id) && seen.add(id)).slice(0, SHOWN);
}

function inTurn(services: readonly Offered[]): Offered[] {
  const groups = [...byCategory(services).values()];
  const turns = groups.flatMap((group) => group.map((service, turn) => ({ service, turn })));
  return turns.sort((a, b) => a.turn - b.turn).map(({ service }) => service);
}

/** What choosing repairs looks like, with two of the shop's own services and prices. */
function exampleOf(visit: Visit, { firstFor }: Catalogue): ShopHomeProps['example'] {
  const [brakes, shocks] = wordsOf(visit, 'pages.home.exampleOf').map(firstFor);
  const price = brakes && priceFor(brakes, 'small').max;
  if (!brakes || !shocks || !price) return undefined;
  const region = regionOf(visit.front.country);
  return {
    plate: { text: EXAMPLE_PLATE[region], region },
    jobs: [
      {
        title: brakes.name,
        condition: 'urgent',
        chosen: true,
        photo: picture(visit, 'brake-worn', 320, [960, 720], say(visit.locale, 'pages.home.brake')),
      },
      {
        title: shocks.name,
        condition: 'monitor',
        chosen: false,
        photo: picture(visit, 'shock-absorber', 320, [960, 720], say(visit.locale, 'pages.home.shock')),
      },
    ],
    total: { amount: price, currency: visit.front.currency },
  };
}

/** First free place within the days the shop takes bookings for, or undefined. */
async function nextSlot(visit: Visit): Promise<string | undefined> {
  const shop = visit.front.slug;
  const { slots } = await visit.ask('getAvailability', { shop, days: 14 });
  return slots.find(({ full, placesLeft }) => !full && placesLeft > 0)?.startsAt;
}

/** Where the shop is on a map. */
export function directionsHref({ front }: Pick<Visit, 'front'>): string | undefined {
  if (!front.street && !front.town) return undefined;
  const place = [front.name, front.street, front.postcode, front.town, front.country].filter(Boolean).join(', ');
  return `https://www.openstreetmap.org/search?${new URLSearchParams({ query: place })}`;
}

/** The shop's front page. */
export async function showHome(visit: SomeVisit): Promise<FastifyReply> {
  const { front, locale } = visit;
  const [catalogue, slot, said] = await Promise.all([catalogueOf(visit), nextSlot(visit), fewReviews(visit, 3)]);
  const example = exampleOf(visit, catalogue);
  const about = front.about?.trim() ?? '';
  const intro = about && about.length <= LONGEST_INTRO ? about : say(locale, 'pages.home.intro');
  const hero = picture(visit, 'workshop', 750, [1200, 800], say(locale, 'pages.home.hero'));
  const directions = directionsHref(visit);
  const props: ShopHomeProps = {
    headline: say(locale, 'pages.home.headline'),
    intro,
    hero,
    ...(slot ? { nextSlot: slot } : {}),
    services: fewOf(visit, catalogue).map((service) => serviceView(service, visit)),
    serviceCount: catalogue.items.length,
    priceNote: priceNote(visit),
    ...(example ? { example } : {}),
    ...said,
    hours: hoursRows(visit),
    ...(directions ? { directionsHref: directions } : {}),
  };
  return sendPage(visit, 'shop-home', props, {
    shared: true,
    meta: metaOf(visit, '', about || intro, front.logo?.url ?? hero.src),
  });
}
