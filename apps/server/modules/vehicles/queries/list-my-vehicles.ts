import { vehicles } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer } from '../../../kernel/implement.ts';
import { photosOf } from '../../media/index.ts';
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
  const ids = cars.map(({ id }) => id);
  const photos = await photosOf(scope, 'vehicle', ids, { customerOnly: true });
  return {
    items: cars.map((car) => ({
      ...nameOf(car),
      id: car.public_id,
      vin: car.vin,
      type: car.type,
      colour: car.colour,
      odometerKm: car.odometer_km,
      photo: photos.get(car.id)?.at(-1) ?? null,
      version: car.version,
    })),
  };
});
