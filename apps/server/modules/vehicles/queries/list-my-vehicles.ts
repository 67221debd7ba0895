import { vehicles } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer } from '../../../kernel/implement.ts';
import { nameOf } from '../name-of.ts';

export default answer(vehicles.listMyVehicles, async (scope) => {
  const cars = await scope.sql
    .selectFrom('vehicle')
    .select(['id', 'public_id', 'plate', 'plate_region', 'make', 'model', 'year'])
    .select(['vin', 'type', 'colour', 'odometer_km', 'version'])
    .where('shop_id', '=', scope.shopId)
    .where('customer_id', '=', asCustomer(scope.actor).customerId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return {
    items: cars.map((car) => ({
      ...nameOf(car),
      id: car.public_id,
      vin: car.vin,
      type: car.type,
      colour: car.colour,
      odometerKm: car.odometer_km,
      photo: null,
      version: car.version,
    })),
  };
});
