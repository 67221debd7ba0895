import type { OutputOf } from '@pitlane/contracts';
import { formatLocale } from '@pitlane/phrases';
import type { DueView, PutOffView } from '../../../../site/src/shared/due-views.ts';
import type { Named } from '../ask.ts';
import type { Visit } from '../visit.ts';
import { say } from '../words.ts';
import { photoView } from './car.ts';

type Car = OutputOf<Named['listMyVehicles']>['items'][number];
type Place = Pick<Visit, 'locale' | 'front' | 'base'>;
const SHOWN = 3;

const dayWords = (day: string, { locale, front }: Place) =>
  new Intl.DateTimeFormat(formatLocale(locale, front.country), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`));

const kmWords = (km: number, { locale, front }: Place) =>
  say(locale, 'pages.due.km', { km: new Intl.NumberFormat(formatLocale(locale, front.country)).format(km) });

/** "12 March 2027 or 130,000 km", what comes first. */
function whenWords(due: Car['due'][number], place: Place): string {
  const day = due.dueOn ? dayWords(due.dueOn, place) : null;
  const km = due.dueKm === null ? null : kmWords(due.dueKm, place);
  if (day && km) return say(place.locale, 'pages.due.first', { day, km });
  return day ?? km ?? '';
}

/** What a car needs next, the first three; with `soon` only what comes near. */
export function dueViews(car: Car, place: Place, soon = false): DueView[] {
  return car.due
    .filter(({ state }) => !soon || state !== 'later')
    .slice(0, SHOWN)
    .map((due) => ({
      title: due.title,
      when: whenWords(due, place),
      state: due.state,
      ...(due.expectedOn === due.dueOn ? {} : { expected: dayWords(due.expectedOn, place) }),
      bookHref: `${place.base}/book?${new URLSearchParams({
        vehicle: car.id,
        ...(due.service ? { service: due.service } : {}),
      })}`,
    }));
}

/** What the driver put off on this car. */
export function putOffViews(car: Car, place: Place): PutOffView[] {
  return car.putOff.map((job) => {
    const [photo] = job.photos;
    return {
      id: job.id,
      title: job.title,
      condition: job.condition,
      ...(job.sentence ? { sentence: job.sentence } : {}),
      ...(job.total === null ? {} : { total: { amount: job.total, currency: place.front.currency } }),
      ...(job.service ? { service: job.service } : {}),
      ...(photo ? { photo: photoView(photo, job.title) } : {}),
      at: job.at,
    };
  });
}
