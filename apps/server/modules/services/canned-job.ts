import type { services, shapes } from '@pitlane/contracts';
import type { z } from 'zod';
import type { Reading } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';
import { readShop } from '../shops/index.ts';
import { pricedServices } from './priced-services.ts';

export type JobFromService = {
  readonly title: string;
  readonly minutes: number;
  readonly condition?: shapes.Condition;
  readonly lines: readonly z.output<typeof services.cannedLine>[];
};

/**
 * A service as a ready job for a kind of vehicle: its own lines, the labour being the minutes of that type at the shop's
 * hourly rate, shared among several labour lines in their proportion. Refuses not_found.
 */
export async function cannedJob(
  scope: Reading,
  serviceId: string,
  type: shapes.VehicleType | null,
): Promise<JobFromService> {
  const [service] = await pricedServices(scope, { ids: [serviceId] }, type);
  const { title, minutes } = { title: found(service).name, minutes: found(service).minutes };
  const { rules } = await readShop(scope);
  const rows = await scope.sql
    .selectFrom('canned_line')
    .select(['kind', 'description', 'part_number', 'quantity', 'unit_price'])
    .where('shop_id', '=', scope.shopId)
    .where('service_id', '=', serviceId)
    .orderBy('position')
    .execute();
  const typed = rows.filter((row) => row.kind === 'labour').reduce((sum, row) => sum + row.quantity, 0);
  const hours = Math.round((minutes * 1000) / 60);
  const lines = rows.map((row) => ({
    kind: row.kind,
    description: row.description,
    partNumber: row.part_number,
    quantity: row.kind === 'labour' && typed > 0 ? Math.round((hours * row.quantity) / typed) : row.quantity,
    unitPrice: row.kind === 'labour' ? rules.labourRate : row.unit_price,
  }));
  return { title, minutes, lines };
}
