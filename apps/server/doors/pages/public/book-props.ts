import type { BookProps } from '../../../../site/src/pages/book.props.ts';
import type { PutOffView } from '../../../../site/src/shared/due-views.ts';
import type { FormState, VehicleView } from '../../../../site/src/shared/views.ts';
import { dayAt } from '../../../kernel/calendar/zone.ts';
import type { Sent } from '../sent.ts';
import { regionOf, typeOf, type VehicleType, vehicleTypes, vehicleView } from '../views/car.ts';
import { dayIn, freeDays } from '../views/days.ts';
import { serviceView, sumOf } from '../views/service.ts';
import { putOffViews } from '../views/service-due.ts';
import type { SomeVisit } from '../visit.ts';

export const MOST_PHOTOS = 5;
const CALLING_CODES: Readonly<Record<string, string>> = { ZM: '+260', DE: '+49', AT: '+43', CH: '+41', ZA: '+27' };

type Saved = { view: VehicleView; type: VehicleType | undefined; putOff: PutOffView[] };

/** The signed-in driver's cars, newest choice first; none for anybody else. */
export async function savedCars(visit: SomeVisit): Promise<Saved[]> {
  if (!visit.mine) return [];
  const { items } = await visit.mine('listMyVehicles', {});
  return items.map((vehicle) => ({
    view: vehicleView(vehicle),
    type: vehicle.type ?? undefined,
    putOff: putOffViews(vehicle, visit),
  }));
}

/** What is known of the car: a saved one, the type that was picked, or the type its make and model say. */
export async function carOf(
  visit: SomeVisit,
  sent: Sent,
  saved: readonly Saved[],
): Promise<{ type?: VehicleType; name?: string }> {
  const { vehicle, vehicleType, make = '', model = '' } = sent.values;
  const own = saved.find(({ view }) => view.id === (vehicle ?? saved[0]?.view.id));
  if (own) return { ...(own.type ? { type: own.type } : {}), name: own.view.model || own.view.plate.text };
  const picked = typeOf(vehicleType);
  const label = picked && vehicleTypes(visit).find(({ value }) => value === picked)?.label;
  if (picked) return { type: picked, name: model.trim() || (label ?? '') };
  const search = `${make} ${model}`.trim().slice(0, 60);
  if (!make.trim() || !model.trim()) return {};
  const { items } = await visit.ask('suggestModels', { shop: visit.front.slug, search });
  const same = items.find((item) => `${item.make} ${item.model}`.toLowerCase() === search.toLowerCase());
  return same?.type ? { type: same.type, name: same.model } : {};
}

/** Photos that already arrived with an earlier try. Addresses that are not ours are dropped. */
export function keptPhotos(sent: Sent): BookProps['keptPhotos'] {
  const thumbs = sent.all('photoThumb');
  return sent
    .all('photo')
    .map((id, index) => ({ id, thumbUrl: thumbs[index] ?? '' }))
    .filter(({ id, thumbUrl }) => /^[a-z]{1,4}_\w{22}$/.test(id) && /^(\/(?!\/)|https:\/\/)/.test(thumbUrl))
    .slice(0, MOST_PHOTOS);
}

/** The first field values of a signed-in driver; what was typed always wins. */
function startValues(visit: SomeVisit, sent: Sent): Record<string, string> {
  const { me } = visit;
  if (!me) return sent.values;
  const prefix = CALLING_CODES[visit.front.country] ?? '';
  const phone = me.phone ?? '';
  return {
    name: me.name,
    email: me.email,
    phone: prefix && phone.startsWith(prefix) ? phone.slice(prefix.length) : phone,
    ...sent.values,
  };
}

/** R-158 What was put off on the car this booking is for; a service chosen from it stands here and not twice. */
function putOffFor(sent: Sent, saved: readonly Saved[], wished: ReadonlySet<string>): BookProps['putOff'] {
  const chosen = sent.values['vehicle'] ?? saved[0]?.view.id;
  const noted = new Set(sent.all('putOff'));
  const jobs = saved.find(({ view }) => view.id === chosen)?.putOff ?? [];
  return jobs.map((job) => ({ ...job, chosen: job.service ? wished.has(job.service) : noted.has(job.title) }));
}

/** The booking page for what was chosen and typed so far. */
export async function bookProps(
  visit: SomeVisit,
  sent: Sent,
  errors: FormState['errors'],
  photos: BookProps['keptPhotos'] = keptPhotos(sent),
): Promise<BookProps> {
  const { front, base } = visit;
  const [{ items }, saved] = await Promise.all([
    visit.ask('listOfferedServices', { shop: front.slug }),
    savedCars(visit),
  ]);
  const car = await carOf(visit, sent, saved);
  const wished = new Set(sent.all('service'));
  const chosen = items.filter(({ id }) => wished.has(id));
  const { price, minutes } = sumOf(chosen, front.currency, car.type);
  const slotDay = sent.values['slot'] && !Number.isNaN(Date.parse(sent.values['slot']));
  const day = slotDay ? dayAt(new Date(sent.values['slot'] ?? ''), front.timeZone) : dayIn(sent.values['day']);
  const from = dayIn(sent.values['from']);
  const { days, later, earlier } = await freeDays(visit, {
    ...(from ? { from } : {}),
    ...(day ? { chosen: day } : {}),
    minutes: minutes || 60,
  });
  const prefix = CALLING_CODES[front.country];
  const putOff = putOffFor(sent, saved, wished);
  const apart = new Set(putOff.flatMap(({ service }) => service ?? []));
  return {
    services: items.filter(({ id }) => !apart.has(id)).map((service) => serviceView(service, visit, car.type)),
    chosen: chosen.map(({ id }) => id),
    price,
    minutes,
    ...(car.name && price ? { priceFor: car.name } : {}),
    putOff,
    savedVehicles: saved.map(({ view }) => view),
    vehicleTypes: vehicleTypes(visit),
    makes: [],
    plateRegion: regionOf(front.country),
    days,
    ...(later ? { laterFrom: later } : {}),
    ...(earlier ? { earlierFrom: earlier } : {}),
    ...(front.collectionRadiusKm && front.collectionFee !== null
      ? {
          collection: {
            radiusKm: front.collectionRadiusKm,
            price: { amount: front.collectionFee, currency: front.currency },
          },
        }
      : {}),
    ...(prefix ? { phonePrefix: prefix } : {}),
    whatsapp: false,
    texts: front.texts,
    maxPhotos: MOST_PHOTOS,
    keptPhotos: photos,
    instant: front.bookingMode === 'instant',
    privacyHref: `${base}/privacy`,
    form: { values: { ...startValues(visit, sent), ...(day ? { day } : {}) }, errors },
  };
}
