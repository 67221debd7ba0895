import { vehicles } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { noteOdometer } from '../note-odometer.ts';

/** A technician reads the odometer of the cars they work on; any other car is not there for them. */
async function mineToRead({ sql, shopId, actor }: Scope, vehicleId: string): Promise<void> {
  const { role, staffId } = asStaff(actor);
  if (role !== 'TECH') return;
  const visit = await sql
    .selectFrom('work_orders__visit as w')
    .select('w.id')
    .where('w.shop_id', '=', shopId)
    .where('w.vehicle_id', '=', vehicleId)
    .where('w.is_open', '=', true)
    .where((row) =>
      row.or([
        row.exists(
          row
            .selectFrom('work_orders__job as j')
            .select('j.id')
            .where('j.shop_id', '=', shopId)
            .whereRef('j.work_order_id', '=', 'w.id')
            .where('j.technician_id', '=', staffId),
        ),
        row.exists(
          row
            .selectFrom('inspections__summary as i')
            .select('i.id')
            .where('i.shop_id', '=', shopId)
            .where('i.vehicle_id', '=', vehicleId)
            .whereRef('i.work_order_id', '=', 'w.id')
            .where('i.technician_id', '=', staffId),
        ),
      ]),
    )
    .executeTakeFirst();
  found(visit);
}

export default implement(vehicles.recordOdometer, async (scope, { vehicleId, km }) => {
  await mineToRead(scope, vehicleId);
  return noteOdometer(scope, vehicleId, km, asStaff(scope.actor).name);
});
