import { bookings } from '@pitlane/contracts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { pricedServices } from '../../services/index.ts';
import { readShop } from '../../shops/index.ts';
import { accept } from '../accept.ts';
import { addBooking, minutesOf } from '../add-booking.ts';
import { checkTime } from '../capacity/check-time.ts';
import { fullMeans, hold } from '../capacity/hold.ts';

/** What the desk books is agreed already: it becomes an appointment with its work order at once. */
export default implement(
  bookings.createBooking,
  async (scope, input) => {
    if (input.arrival === 'collection' && !input.collectionPlace) refuse('invalid_input', 'collectionPlace');
    const shop = await readShop(scope);
    const type = await typeOfCar(scope, input.vehicleId);
    await customerIsHere(scope, input.customerId);
    const wanted = [...new Set(input.services)];
    const services = await pricedServices(scope, { ids: wanted }, type);
    if (services.length !== wanted.length) refuse('not_found', 'services');
    const { startsAt, plan } = await checkTime(scope, shop, input, 'shop');
    const held = await hold(scope, { date: input.date, time: input.time }, minutesOf(services), plan);
    const { id, customerId, vehicleId, words, arrival, collectionPlace } = input;
    const row = await addBooking(scope, {
      id,
      customerId,
      vehicleId,
      services,
      words,
      held,
      startsAt,
      arrival,
      collectionPlace: arrival === 'collection' ? collectionPlace : null,
    });
    const { public_id, status, work_order_id } = await accept(scope, row, row, { by: 'shop', message: '' });
    return { id: row.id, publicId: public_id, status, workOrderId: work_order_id };
  },
  { ...fullMeans, booking_pkey: 'already_exists' },
);

async function typeOfCar({ sql, shopId }: Scope, vehicleId: string): Promise<'small' | 'suv' | 'truck' | null> {
  const car = await sql
    .selectFrom('vehicles__name')
    .select('type')
    .where('shop_id', '=', shopId)
    .where('id', '=', vehicleId)
    .executeTakeFirst();
  return found(car, 'vehicleId').type as 'small' | 'suv' | 'truck' | null;
}

async function customerIsHere({ sql, shopId }: Scope, customerId: string): Promise<void> {
  const row = await sql
    .selectFrom('customers__name')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('id', '=', customerId)
    .executeTakeFirst();
  found(row, 'customerId');
}
