import { vehicles } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { photosOf } from '../../media/index.ts';
import { odometerOf, ownersOver, visitsOf } from '../history-of.ts';
import { rowsOf } from '../rows-of.ts';

export default answer(vehicles.getVehicle, async (scope, { vehicleId }) => {
  const car = found(
    await scope.sql
      .selectFrom('vehicle')
      .selectAll()
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', vehicleId)
      .executeTakeFirst(),
  );
  const [row] = await rowsOf(scope, [car]);
  const photos = await photosOf(scope, 'vehicle', [vehicleId]);
  return {
    ...found(row),
    publicId: car.public_id,
    frameNumber: car.frame_number,
    trim: car.trim,
    fuel: car.fuel,
    drivetrain: car.drivetrain,
    colour: car.colour,
    photo: photos.get(vehicleId)?.at(-1) ?? null,
    odometer: await odometerOf(scope, vehicleId),
    owners: await ownersOver(scope, vehicleId),
    visits: await visitsOf(scope, vehicleId),
  };
});
