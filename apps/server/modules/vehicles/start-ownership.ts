import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';

/** Begins the stretch of time in which a customer owns a car. */
export async function startOwnership(scope: Scope, vehicleId: string, customerId: string): Promise<void> {
  await scope.sql
    .insertInto('vehicle_ownership')
    .values({ shop_id: scope.shopId, id: newId(), vehicle_id: vehicleId, customer_id: customerId, since: scope.now })
    .execute();
}
