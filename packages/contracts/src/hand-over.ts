import { z } from 'zod';
import { operation } from './core.ts';
import * as s from './shapes.ts';

/** What stands open on the bills of a visit; null when nothing was billed. */
export const billState = z.object({ open: s.minor, total: s.minor, currency: s.currency, paid: z.boolean() });
export const handedOver = z.object({ at: s.instant, to: z.string().nullable(), by: z.string() });
export const handOver = operation({
  name: 'handOver',
  summary: 'The driver has the car back; with nothing left to pay the visit closes by itself',
  path: '/work-orders/:workOrderId/hand-over',
  may: { staff: 'workOrders.close' },
  input: z.object({
    workOrderId: s.id,
    odometerKm: z.int().min(0).max(5_000_000).nullable().default(null),
    to: s.line(120).nullable().default(null),
  }),
  output: z.object({ closed: z.boolean(), open: s.minor, version: s.version }),
  refusals: ['not_found', 'move_not_allowed', 'already_done', 'not_paid'],
  records: ['workOrder.handed_over', 'workOrder.closed', 'vehicle.odometer_read'],
});
