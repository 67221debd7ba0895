import type { FastifyReply } from 'fastify';
import type { FormState } from '../../../../site/src/shared/views.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { sendPage } from '../send-page.ts';
import { readSent } from '../sent.ts';
import { regionOf, typeOf, vehicleTypes, vehicleView } from '../views/car.ts';
import { dueViews, putOffViews } from '../views/service-due.ts';
import { goOn, type OwnVisit } from '../visit.ts';
import { formAgain, formRefusal } from '../wrong.ts';

const PLACES = { fields: { type: 'vehicleType' }, whole: 'plate' };

export async function showVehicles(visit: OwnVisit): Promise<FastifyReply> {
  const { items } = await visit.mine('listMyVehicles', {});
  const vehicles = items.map((car) => ({
    vehicle: vehicleView(car),
    href: `/customer/history#car-${car.id}`,
    editHref: `/customer/vehicles/${car.id}`,
    bookHref: `${visit.base}/book?vehicle=${car.id}`,
    due: dueViews(car, visit),
    putOff: putOffViews(car, visit),
  }));
  return sendPage(visit, 'vehicles', { vehicles });
}

function page(visit: OwnVisit, id: string | null, form: FormState, status = 200): FastifyReply {
  const props = {
    id,
    plateRegion: regionOf(visit.front.country),
    vehicleTypes: vehicleTypes(visit),
    removable: false,
    form,
  };
  return sendPage(visit, 'vehicle-form', props, { status });
}

async function carById(visit: OwnVisit, id: string) {
  const { items } = await visit.mine('listMyVehicles', {});
  return items.find((car) => car.id === id) ?? refuse('not_found');
}

/** The form of a new car, or of one of the driver's own. */
export async function showVehicle(visit: OwnVisit, id: string): Promise<FastifyReply> {
  if (!id) return page(visit, null, { values: {}, errors: {} });
  const car = await carById(visit, id);
  const values = {
    plate: car.plate,
    make: car.make ?? '',
    model: car.model ?? '',
    year: car.year ? String(car.year) : '',
    vin: car.vin ?? '',
    vehicleType: car.type ?? '',
    version: String(car.version),
  };
  return page(visit, id, { values, errors: {} });
}

/** Adds a car or changes one. Empty fields are no answer. */
export async function postVehicle(visit: OwnVisit, id: string): Promise<FastifyReply> {
  const { values } = await readSent(visit.request);
  const text = (name: string) => values[name]?.trim() || null;
  const car = {
    plate: values['plate'] ?? '',
    make: text('make'),
    model: text('model'),
    year: text('year') ? Number(text('year')) : null,
    vin: text('vin'),
    type: typeOf(values['vehicleType']) ?? null,
  };
  try {
    if (id) await visit.mine('updateMyVehicle', { ...car, vehicle: id, version: Number(values['version']) });
    else
      await visit.mine('addMyVehicle', {
        ...car,
        plateRegion: regionOf(visit.front.country) === 'generic' ? null : visit.front.country,
      });
    return goOn(visit, '/customer/vehicles', 'car');
  } catch (error) {
    const refusal = formRefusal(error);
    return page(visit, id || null, formAgain(visit.locale, values, refusal, PLACES), refusal.status);
  }
}
