import { vehicles } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { startOwnership } from '../start-ownership.ts';

export default implement(vehicles.transferVehicle, async (scope, { vehicleId, customerId }) => {
  const { sql, shopId, now } = scope;
  const owner = found(
    await sql
      .selectFrom('customers__name')
      .select('name')
      .where('shop_id', '=', shopId)
      .where('id', '=', customerId)
      .executeTakeFirst(),
    'customerId',
  );
  const car = await sql
    .updateTable('vehicle')
    .set((row) => ({ customer_id: customerId, version: row('version', '+', 1) }))
    .where('shop_id', '=', shopId)
    .where('id', '=', vehicleId)
    .where('customer_id', 'is distinct from', customerId)
    .returning('plate')
    .executeTakeFirst();
  if (!car) {
    const same = sql.selectFrom('vehicle').select('id').where('shop_id', '=', shopId).where('id', '=', vehicleId);
    refuse((await same.executeTakeFirst()) ? 'already_done' : 'not_found');
  }
  await sql
    .updateTable('vehicle_ownership')
    .set({ until: now })
    .where('shop_id', '=', shopId)
    .where('vehicle_id', '=', vehicleId)
    .where('until', 'is', null)
    .execute();
  await startOwnership(scope, vehicleId, customerId);
  const refs = { vehicle: vehicleId, customer: customerId };
  scope.record('vehicle.transferred', refs, { plate: car.plate, to: owner.name ?? '' });
  return { ok: true as const };
});
