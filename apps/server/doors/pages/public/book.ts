import { bookings, type CallOf } from '@pitlane/contracts';
import type { FastifyReply } from 'fastify';
import type { BookProps } from '../../../../site/src/pages/book.props.ts';
import type { FormState } from '../../../../site/src/shared/views.ts';
import { instantToWall } from '../../../kernel/calendar/zone.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { readInput } from '../../../kernel/run.ts';
import { sendPage } from '../send-page.ts';
import { readSent, type Sent, sentInQuery } from '../sent.ts';
import type { VehicleType } from '../views/car.ts';
import { goOn, type SomeVisit } from '../visit.ts';
import { alsoWrong, formAgain, formRefusal, type Places } from '../wrong.ts';
import { bookProps, carOf, keptPhotos, MOST_PHOTOS, savedCars } from './book-props.ts';
import { rememberBooked } from './booked.ts';
import { metaOf } from './meta.ts';

type Wish = CallOf<typeof bookings.requestBooking>;
const PLACES: Places = {
  fields: {
    date: 'slot',
    time: 'slot',
    services: 'service',
    'vehicle.plate': 'plate',
    'vehicle.make': 'make',
    'vehicle.model': 'model',
    'vehicle.year': 'year',
    vehicle: 'plate',
    collectionPlace: 'fetchAddress',
  },
  whole: 'slot',
};

/** The booking page; what stands in its address is already chosen. */
export async function showBook(visit: SomeVisit): Promise<FastifyReply> {
  const props = await bookProps(visit, sentInQuery(visit.request), {});
  return sendPage(visit, 'book', props, {
    shared: !visit.request.url.includes('?'),
    meta: metaOf(visit, '/book', visit.front.about ?? visit.front.name),
  });
}

async function again(visit: SomeVisit, sent: Sent, form: FormState, status: number, photos: BookProps['keptPhotos']) {
  return sendPage(visit, 'book', await bookProps(visit, sent, form.errors, photos), { status });
}

/** The driver's own words, and what they add of the jobs they put off. */
function wordsOf(sent: Sent): string {
  return [sent.values['words'] ?? '', ...sent.all('putOff')].filter((words) => words.trim() !== '').join('\n');
}

/** How the driver wants to hear; nothing where the shop sends no texts, whatever the form says. */
const wayOf = ({ front }: SomeVisit, way: string | undefined): 'mail' | 'sms' | null =>
  front.texts && (way === 'sms' || way === 'mail') ? way : null;

/** The form as the contract names it. Empty fields are no answer. */
export function wishOf(visit: SomeVisit, sent: Sent, photos: readonly string[], type?: VehicleType): Wish {
  const { values } = sent;
  const text = (name: string) => values[name]?.trim() || null;
  const start = new Date(values['slot'] ?? '');
  const wall = Number.isNaN(start.getTime()) ? { date: '', time: '' } : instantToWall(start, visit.front.timeZone);
  const fetched = values['fetch'] === 'on';
  return {
    shop: visit.front.slug,
    services: sent.all('service'),
    words: wordsOf(sent),
    ...wall,
    arrival: fetched ? 'collection' : 'drop_off',
    collectionPlace: fetched ? text('fetchAddress') : null,
    photos: [...photos],
    vehicle: {
      plate: values['plate'] ?? '',
      make: text('make'),
      model: text('model'),
      year: text('year') ? Number(text('year')) : null,
      type: type ?? null,
    },
    name: values['name'] ?? '',
    email: values['email'] ?? '',
    phone: text('phone'),
    locale: visit.locale,
    consentWhatsapp: values['whatsapp'] === 'on',
    confirmBy: wayOf(visit, values['confirmBy']),
  };
}

/** What the page itself asks for, beyond the contract. */
function missing(sent: Sent, texts: boolean): string[] {
  const phone = texts && sent.values['confirmBy'] === 'sms' && !sent.values['phone']?.trim() ? ['phone'] : [];
  const consent = sent.values['consent'] === 'on' ? [] : ['consent'];
  const where = sent.values['fetch'] === 'on' && !sent.values['fetchAddress']?.trim() ? ['fetchAddress'] : [];
  const said = sent.all('service').length > 0 || wordsOf(sent) !== '' || sent.values['unknown'] === 'on';
  return [...(said ? [] : ['need']), ...phone, ...consent, ...where];
}

async function take(visit: SomeVisit, wish: Wish, vehicle: string | undefined) {
  if (!visit.mine || !vehicle) return visit.ask('requestBooking', wish);
  const { services, words, date, time, arrival, collectionPlace, photos, confirmBy } = wish;
  const mine = { services, words, date, time, arrival, collectionPlace, photos, confirmBy, vehicle };
  return visit.mine('requestMyBooking', mine);
}

/** Everything that is wrong at once: what the page asks for and what the contract asks for. */
function checked(visit: SomeVisit, sent: Sent, wish: Wish, ownCar: boolean): FormState | null {
  const own = missing(sent, visit.front.texts);
  let form: FormState = { values: sent.values, errors: {} };
  try {
    readInput(bookings.requestBooking, ownCar ? { ...wish, vehicle: { plate: '-' } } : wish);
  } catch (error) {
    form = formAgain(visit.locale, sent.values, formRefusal(error), PLACES);
  }
  const all = alsoWrong(form, visit.locale, own, { need: 'service' });
  return Object.keys(all.errors).length > 0 ? all : null;
}

/** Takes the booking form: photos first, so that a second try need not send them again. */
export async function postBook(visit: SomeVisit): Promise<FastifyReply> {
  const arrived: BookProps['keptPhotos'] = [];
  let broken: Refusal | null = null;
  const sent = await readSent(
    visit.request,
    async (file) => {
      try {
        arrived.push(await visit.ask('uploadBookingPhoto', { shop: visit.front.slug }, file));
      } catch (error) {
        broken = formRefusal(error);
      }
    },
    MOST_PHOTOS,
  );
  const photos = [...keptPhotos(sent), ...arrived].slice(0, MOST_PHOTOS);
  if (sent.values['from']) return again(visit, sent, { values: sent.values, errors: {} }, 200, photos);
  if (broken) {
    const form = formAgain(visit.locale, sent.values, broken, {
      whole: 'photos',
      fields: { file: 'photos', shop: 'photos' },
    });
    return again(visit, sent, form, (broken as Refusal).status, photos);
  }
  const saved = await savedCars(visit);
  const vehicle = saved.find(({ view }) => view.id === sent.values['vehicle'])?.view;
  const { type } = await carOf(visit, sent, vehicle ? saved : []);
  const wish = wishOf(
    visit,
    sent,
    photos.map(({ id }) => id),
    type,
  );
  const wrong = checked(visit, sent, wish, vehicle !== undefined);
  if (wrong) return again(visit, sent, wrong, 400, photos);
  try {
    const booked = await take(visit, wish, vehicle?.id);
    await rememberBooked(visit, wish, booked, vehicle);
    return goOn(visit, `${visit.base}/book/done`);
  } catch (error) {
    const refusal = formRefusal(error);
    return again(visit, sent, formAgain(visit.locale, sent.values, refusal, PLACES), refusal.status, photos);
  }
}
