import type { customers, shapes } from '@pitlane/contracts';
import type { NotNull } from 'kysely';
import type { z } from 'zod';
import type { Reading } from '../../kernel/implement.ts';
import { nameOf } from '../vehicles/index.ts';
import { visitTitle } from './words.ts';

type Visit = z.output<typeof customers.customer>['workOrders'][number];

async function jobsOf(scope: Reading, workOrderIds: readonly string[]) {
  if (workOrderIds.length === 0) return new Map<string, { titles: string[]; total: number }>();
  const rows = await scope.sql
    .selectFrom('work_orders__job')
    .select(['work_order_id', 'title', 'decision', 'total'])
    .where('shop_id', '=', scope.shopId)
    .where('work_order_id', 'in', [...workOrderIds])
    .orderBy('position')
    .limit(1000)
    .$narrowType<{ work_order_id: NotNull; title: NotNull; total: NotNull }>()
    .execute();
  const jobs = new Map<string, { titles: string[]; total: number }>();
  for (const row of rows) {
    const sum = jobs.get(row.work_order_id) ?? { titles: [], total: 0 };
    sum.titles.push(row.title);
    if (row.decision !== 'declined') sum.total += row.total;
    jobs.set(row.work_order_id, sum);
  }
  return jobs;
}

/** The newest 50 visits of a customer; `total` leaves out what was declined. */
export async function visitsOf(scope: Reading, customerId: string, locale: shapes.Locale): Promise<Visit[]> {
  const rows = await scope.sql
    .selectFrom('work_orders__visit as w')
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'w.shop_id').onRef('v.id', '=', 'w.vehicle_id'),
    )
    .select(['w.id', 'w.number', 'w.stage', 'w.opened_at', 'v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .where('w.shop_id', '=', scope.shopId)
    .where('w.customer_id', '=', customerId)
    .where('w.quote', '=', false)
    .orderBy('w.id', 'desc')
    .limit(50)
    .$narrowType<{ id: NotNull; number: NotNull; stage: NotNull; opened_at: NotNull; plate: NotNull }>()
    .execute();
  const jobs = await jobsOf(
    scope,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    stage: row.stage,
    title: visitTitle(locale, jobs.get(row.id)?.titles ?? []),
    vehicle: nameOf(row),
    at: row.opened_at,
    total: jobs.get(row.id)?.total ?? 0,
  }));
}
