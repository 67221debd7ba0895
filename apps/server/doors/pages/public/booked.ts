import type { bookings, CallOf, OutputOf } from '@pitlane/contracts';
import type { FastifyReply } from 'fastify';
import type { BookDoneProps } from '../../../../site/src/pages/book.props.ts';
import type { VehicleView } from '../../../../site/src/shared/views.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { sendPage } from '../send-page.ts';
import { regionOf, typeOf } from '../views/car.ts';
import { sumOf } from '../views/service.ts';
import type { SomeVisit } from '../visit.ts';

const BOOKED_COOKIE = 'pitlane_booked';
const KEPT_SECONDS = 900;
const LONGEST = 3500;

type Wish = CallOf<typeof bookings.requestBooking>;
type Booked = OutputOf<typeof bookings.requestBooking>;
type Remembered = Omit<BookDoneProps, 'followHref' | 'calendarHref'> & { id: string };

/** Keeps what was booked, sealed, in the visitor's own browser: nobody else may look a booking up without signing in. */
export async function rememberBooked(visit: SomeVisit, wish: Wish, booked: Booked, own?: VehicleView): Promise<void> {
  const { house, reply, front, shopId } = visit;
  const { items } = await visit.ask('listOfferedServices', { shop: front.slug });
  const chosen = items.filter(({ id }) => wish.services?.includes(id));
  const { price, minutes } = sumOf(chosen, front.currency, typeOf(wish.vehicle.type ?? undefined));
  const { make, model, year, plate } = wish.vehicle;
  const kept: Remembered = {
    id: booked.id,
    state: booked.status === 'accepted' ? 'confirmed' : 'requested',
    start: booked.startsAt,
    minutes,
    services: chosen.map(({ name }) => name),
    price,
    plate: own?.plate ?? { text: plate.trim().toUpperCase(), region: regionOf(front.country) },
    carName: own
      ? [own.make, own.model, own.year].filter(Boolean).join(' ')
      : [make, model, year].filter(Boolean).join(' '),
    ...(wish.arrival === 'collection' && wish.collectionPlace ? { collection: { address: wish.collectionPlace } } : {}),
    ...(wish.confirmBy === 'sms' ? { texts: true } : { email: visit.me && own ? visit.me.email : wish.email.trim() }),
  };
  const sealed = house.services.secrets.seal(JSON.stringify(kept), `pages.booked:${shopId}`);
  reply.setCookie(BOOKED_COOKIE, sealed.length > LONGEST ? '' : sealed, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: house.env.publicUrl.startsWith('https://'),
    maxAge: KEPT_SECONDS,
  });
}

function remembered({ house, request, shopId }: SomeVisit): Remembered {
  try {
    return JSON.parse(house.services.secrets.open(request.cookies[BOOKED_COOKIE] ?? '', `pages.booked:${shopId}`));
  } catch {
    return refuse('not_found');
  }
}

/** What was asked for and what happens next. */
export async function showBooked(visit: SomeVisit): Promise<FastifyReply> {
  const { id, ...kept } = remembered(visit);
  const page = `/customer/bookings/${id}`;
  const followHref = visit.me ? page : `/customer/login?${new URLSearchParams({ shop: visit.front.slug, next: page })}`;
  return sendPage(visit, 'book-done', { ...kept, followHref });
}
