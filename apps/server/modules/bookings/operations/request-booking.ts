import { bookings } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { findOrAddCustomer } from '../../customers/index.ts';
import { readShop } from '../../shops/index.ts';
import { findOrAddVehicle } from '../../vehicles/index.ts';
import { fullMeans } from '../capacity/hold.ts';
import { bookedAnswer, takeRequest } from '../take-request.ts';

/** The place is taken before anything is written: of many at once the losers cost next to nothing. */
export default implement(
  bookings.requestBooking,
  async (scope, input) => {
    const shop = await readShop(scope);
    if (input.confirmBy === 'sms' && !input.phone) refuse('invalid_input', 'phone');
    const row = await takeRequest(scope, shop, input, input.vehicle.type, async () => {
      const { name, email, phone, locale } = input;
      const customer = await findOrAddCustomer(scope, { name, email, phone, locale, openPortal: true });
      const vehicle = await findOrAddVehicle(scope, { ...input.vehicle, customerId: customer.id });
      return { customerId: customer.id, vehicleId: vehicle.id };
    });
    return bookedAnswer(row);
  },
  fullMeans,
);
