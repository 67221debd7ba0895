import { bookings } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { fullMeans } from '../capacity/hold.ts';
import { bookedAnswer, takeRequest } from '../take-request.ts';

export default implement(
  bookings.requestMyBooking,
  async (scope, input) => {
    const { customerId } = asCustomer(scope.actor);
    const [shop, car] = await Promise.all([
      readShop(scope),
      scope.sql
        .selectFrom('vehicles__name')
        .select(['id', 'type'])
        .where('shop_id', '=', scope.shopId)
        .where('public_id', '=', input.vehicle)
        .where('customer_id', '=', customerId)
        .executeTakeFirst(),
    ]);
    const { id, type } = found(car, 'vehicle');
    const row = await takeRequest(scope, shop, input, type as 'small' | 'suv' | 'truck' | null, async () => ({
      customerId,
      vehicleId: found(id),
    }));
    return bookedAnswer(row);
  },
  fullMeans,
);
