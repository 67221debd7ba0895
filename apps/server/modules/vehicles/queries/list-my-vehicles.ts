import { vehicles } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer } from '../../../kernel/implement.ts';
import { photosOf } from '../../media/index.ts';
import { readShop } from '../../shops/index.ts';
import { dueOf } from '../due/due-of.ts';
import { putOffOf } from '../due/put-off.ts';
import { myDueView, myPutOffView } from '../due/views.ts';
import { nameOf } from '../name-of.ts';

export default answer(vehicles.listMyVehicles, async (scope) => {
  const { customerId } = asCustomer(scope.actor);
  const cars = await scope.sql
    .selectFrom('vehicle')
    .select(['id', 'public_id', 'plate', 'plate_region', 'make', 'model', 'year'])
    .select(['vin', 'type', 'colour', 'odometer_km', 'version', 'fuel', 'drivetrain', 'created_at'])
    .where('shop_id', '=', scope.shopId)
    .where('customer_id', '=', customerId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  const ids = cars.map(({ id }) => id);
  const photos = await photosOf(scope, 'vehicle', ids, { customerOnly: true });
  const { today, due } = await dueOf(scope, cars);
  const putOff = await putOffOf(scope, ids, { customerId });
  const { showPrices } = (await readShop(scope)).privacy;
  return {
    items: cars.map((car) => ({
      ...nameOf(car),
      id: car.public_id,
      vin: car.vin,
      type: car.type,
      colour: car.colour,
      odometerKm: car.odometer_km,
      photo: photos.get(car.id)?.at(-1) ?? null,
      due: (due.get(car.id) ?? []).map((one) => myDueView(one, today)),
      putOff: (putOff.get(car.id) ?? []).map((job) => myPutOffView(job, showPrices)),
      version: car.version,
    })),
  };
});
