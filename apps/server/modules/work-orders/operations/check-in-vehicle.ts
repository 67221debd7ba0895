import { workOrders } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { noteOdometer } from '../../vehicles/index.ts';
import { setStage } from '../move-stage.ts';
import { holdVisit } from '../visit.ts';

const EXPECTED = ['requested', 'scheduled', 'collecting'];

/** R-254 A car is checked in once, also one that walked in; the sheet may be corrected until the inspection is over. */
export default implement(workOrders.checkInVehicle, async (scope, input) => {
  const { sql, shopId, now, record } = scope;
  const visit = await holdVisit(scope, input.workOrderId);
  const expected = EXPECTED.includes(visit.stage);
  if (!expected && visit.stage !== 'arrived' && visit.stage !== 'inspecting') refuse('move_not_allowed');
  const before = await sql
    .selectFrom('work_order')
    .select(['arrived_at', 'checked_in_at', 'concerns'])
    .where('shop_id', '=', shopId)
    .where('id', '=', input.workOrderId)
    .executeTakeFirstOrThrow();
  const row = await sql
    .updateTable('work_order')
    .set((column) => ({
      odometer_km: raw<number | null>`coalesce(${input.odometerKm}::int, odometer_km)`,
      fuel_eighths: raw<number | null>`coalesce(${input.fuelEighths}::int, fuel_eighths)`,
      key_tag: raw<string | null>`coalesce(${input.keyTag}::text, key_tag)`,
      belongings: raw<string | null>`coalesce(${input.belongings}::text, belongings)`,
      concerns: [...new Set([...before.concerns, ...input.concerns])],
      waiting: input.waiting,
      arrived_at: before.arrived_at ?? now,
      checked_in_at: before.checked_in_at ?? now,
      version: column('version', '+', 1),
    }))
    .where('shop_id', '=', shopId)
    .where('id', '=', input.workOrderId)
    .returning('version')
    .executeTakeFirstOrThrow();
  if (input.odometerKm !== null) await noteOdometer(scope, visit.vehicleId, input.odometerKm, 'check_in');
  if (!before.checked_in_at)
    record('vehicle.arrived', visit.refs, { number: visit.number, odometerKm: input.odometerKm });
  else if (!expected) record('workOrder.details_changed', visit.refs, { number: visit.number });
  return { version: expected ? (await setStage(scope, visit, 'arrived', '')).version : row.version };
});
