import type { OutputOf } from '@pitlane/contracts';
import { permissionsOf, workOrders } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { dayAt, dayBounds } from '../../../kernel/calendar/zone.ts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { carOf } from '../cards.ts';
import { isAgreed } from '../guards.ts';
import { carsToInspect, inspectionTasks } from '../inspection-tasks.ts';
import { minutesSoFar } from '../job-page.ts';
import { linesOf } from '../jobs-of.ts';
import { notesOf } from '../page-rows.ts';
import { jobPhotos } from '../photos.ts';

type Mine = OutputOf<typeof workOrders.listMyJobs>;

/** Open jobs and what was finished today; declined work is nobody's. */
const myJobs = ({ sql, shopId }: Reading, staffId: string, today: string) =>
  sql
    .selectFrom('job as j')
    .innerJoin('work_order as w', (join) =>
      join.onRef('w.shop_id', '=', 'j.shop_id').onRef('w.id', '=', 'j.work_order_id'),
    )
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'w.shop_id').onRef('v.id', '=', 'w.vehicle_id'),
    )
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'w.shop_id').onRef('c.id', '=', 'w.customer_id'),
    )
    .leftJoin('job_time as t', (join) =>
      join.onRef('t.shop_id', '=', 'j.shop_id').onRef('t.job_id', '=', 'j.id').on('t.ended_at', 'is', null),
    )
    .select([
      'j.id',
      'j.work_order_id',
      'j.title',
      'j.concern',
      'j.cause',
      'j.correction',
      'j.status_words',
      'j.condition',
    ])
    .select([
      'j.status',
      'j.decision',
      'j.booked',
      'j.estimated_minutes',
      'j.actual_minutes',
      'j.version',
      't.started_at as running_since',
    ])
    .select([
      'w.number',
      'w.stage',
      'w.promised_at',
      'w.key_tag',
      'w.out_of_service',
      'w.vehicle_id',
      'c.name as customer',
    ])
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .where('j.shop_id', '=', shopId)
    .where('j.technician_id', '=', staffId)
    .where('j.removed_at', 'is', null)
    .where('j.decision', '<>', 'declined')
    .where('w.is_open', '=', true)
    .where((row) => row.or([row('j.status', '<>', 'done'), row('j.done_at', '>=', today)]))
    .orderBy('w.promised_at', (order) => order.asc().nullsLast())
    .orderBy('j.work_order_id')
    .orderBy('j.position')
    .limit(100)
    .execute();

async function sheets(scope: Reading, staffId: string, today: string): Promise<Mine['jobs']> {
  const jobs = await myJobs(scope, staffId, today);
  const ids = jobs.map((job) => job.id);
  const orders = [...new Set(jobs.map((job) => job.work_order_id))];
  const [lines, photos, notes] = await Promise.all([
    linesOf(scope, ids),
    jobPhotos(scope, ids),
    orders.length ? notesOf(scope, orders) : [],
  ]);
  return jobs.map((job) => ({
    jobId: job.id,
    workOrderId: job.work_order_id,
    number: job.number,
    stage: job.stage,
    vehicle: { id: job.vehicle_id, ...carOf(job) },
    customerName: job.customer ?? '',
    title: job.title,
    concern: job.concern,
    cause: job.cause,
    correction: job.correction,
    statusWords: job.status_words,
    condition: job.condition,
    status: job.status,
    decision: job.decision,
    agreed: isAgreed(job),
    estimatedMinutes: job.estimated_minutes,
    actualMinutes: minutesSoFar(job, scope.now),
    runningSince: job.running_since,
    promisedAt: job.promised_at,
    keyTag: job.key_tag,
    lines: (lines.get(job.id) ?? []).map(({ id, kind, description, partNumber, quantity, issued }) => ({
      id,
      kind,
      description,
      partNumber,
      quantity,
      issued,
    })),
    photos: photos.get(job.id) ?? [],
    notes: notes
      .filter((note) => note.work_order_id === job.work_order_id)
      .map(({ id, text, author, at }) => ({ id, text, author, at })),
    outOfService: job.out_of_service,
    version: job.version,
  }));
}

/** Cars that were due by tonight and have not been checked in. */
async function arrivals({ sql, shopId }: Reading, tonight: string): Promise<Mine['arrivals']> {
  const rows = await sql
    .selectFrom('work_order as w')
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'w.shop_id').onRef('v.id', '=', 'w.vehicle_id'),
    )
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'w.shop_id').onRef('c.id', '=', 'w.customer_id'),
    )
    .select(['w.id', 'w.number', 'w.starts_at', 'w.stage', 'w.vehicle_id', 'c.name as customer'])
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .where('w.shop_id', '=', shopId)
    .where('w.is_open', '=', true)
    .where('w.stage', 'in', ['scheduled', 'collecting'])
    .where((row) => row.or([row('w.starts_at', 'is', null), row('w.starts_at', '<', tonight)]))
    .orderBy('w.starts_at')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    workOrderId: row.id,
    number: row.number,
    vehicle: { id: row.vehicle_id, ...carOf(row) },
    customerName: row.customer ?? '',
    startsAt: row.starts_at,
    stage: row.stage,
  }));
}

export default answer(workOrders.listMyJobs, async (scope) => {
  const { staffId, role } = asStaff(scope.actor);
  const { timeZone } = await readShop(scope);
  const { start, end } = dayBounds(dayAt(new Date(scope.now), timeZone), timeZone);
  const [jobs, inspections, toInspect, cars] = await Promise.all([
    sheets(scope, staffId, start.toISOString()),
    inspectionTasks(scope, staffId, permissionsOf[role].has('inspections.review')),
    carsToInspect(scope, staffId, role !== 'TECH'),
    arrivals(scope, end.toISOString()),
  ]);
  return { jobs, inspections, toInspect, arrivals: cars };
});
