import type { shapes, workOrders } from '@pitlane/contracts';
import type { z } from 'zod';
import type { Shop } from '../shops/index.ts';
import { carOf } from './cards.ts';
import { isAgreed, tasksOf } from './guards.ts';
import { laneOf } from './lane.ts';
import { nowOf } from './now.ts';
import type { CustomerJobRow, VisitRow } from './tracker-rows.ts';

type MyVisit = z.output<typeof workOrders.myVisit>;

/** A visit as a card of the customer's pages; the amount is what was agreed, and only where the shop shows prices. */
export function myVisitOf(row: VisitRow, jobs: readonly CustomerJobRow[], shop: Shop, locale: shapes.Locale): MyVisit {
  const agreed = jobs.filter(isAgreed);
  return {
    id: row.public_id,
    number: row.number,
    stage: row.stage,
    lane: laneOf(row),
    vehicle: carOf(row),
    title: nowOf(row.stage, jobs, shop.privacy.showTechnicianNames, locale).title,
    tasks: tasksOf(jobs),
    promisedAt: row.promised_at,
    at: row.closed_at ?? row.arrived_at ?? row.opened_at,
    total: shop.privacy.showPrices ? agreed.reduce((sum, job) => sum + job.total, 0) : null,
    currency: shop.currency,
  };
}

/** Jobs by work order. */
export function byVisit(jobs: readonly CustomerJobRow[]): Map<string, CustomerJobRow[]> {
  const groups = new Map<string, CustomerJobRow[]>();
  for (const job of jobs) groups.set(job.work_order_id, [...(groups.get(job.work_order_id) ?? []), job]);
  return groups;
}
