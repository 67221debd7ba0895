import { vehicles } from '@pitlane/contracts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { photosOf } from '../../media/index.ts';
import { dueOf } from '../due/due-of.ts';
import { putOffOf } from '../due/put-off.ts';
import { dueView, putOffView } from '../due/views.ts';
import { odometerOf, ownersOver, visitsOf } from '../history-of.ts';
import { rowsOf } from '../rows-of.ts';

/** When the owner heard of an item, by its code; what was done since is not in it. */
async function toldOf({ sql, shopId }: Reading, vehicleId: string): Promise<Map<string, string | null>> {
  const rows = await sql
    .selectFrom('service_due')
    .select(['code', 'told_at'])
    .where('shop_id', '=', shopId)
    .where('vehicle_id', '=', vehicleId)
    .execute();
  return new Map(rows.map(({ code, told_at }) => [code, told_at]));
}

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
  const { today, due } = await dueOf(scope, [car]);
  const told = await toldOf(scope, vehicleId);
  const putOff = await putOffOf(scope, [vehicleId]);
  return {
    ...found(row),
    publicId: car.public_id,
    frameNumber: car.frame_number,
    trim: car.trim,
    fuel: car.fuel,
    drivetrain: car.drivetrain,
    colour: car.colour,
    photo: photos.get(vehicleId)?.at(-1) ?? null,
    due: (due.get(vehicleId) ?? []).map((one) => dueView(one, today, told)),
    putOff: (putOff.get(vehicleId) ?? []).map(putOffView),
    odometer: await odometerOf(scope, vehicleId),
    owners: await ownersOver(scope, vehicleId),
    visits: await visitsOf(scope, vehicleId),
  };
});
