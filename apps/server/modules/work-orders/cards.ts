import type { workOrders } from '@pitlane/contracts';
import type { z } from 'zod';
import type { Reading } from '../../kernel/implement.ts';
import { readShop } from '../shops/index.ts';
import { type StaffName, staffByIds } from '../staff/index.ts';
import { factsOf, isAgreed } from './guards.ts';
import { markOf } from './lane.ts';
import { movesOf } from './moves.ts';
import { cardText, localeOf } from './words.ts';

export type Card = z.output<typeof workOrders.workOrderCard>;
type Pip = Card['jobPips'][number];

/** Work orders with car and customer, ready for `where`, `orderBy` and `limit`. */
export const cardRows = ({ sql, shopId }: Reading) =>
  sql
    .selectFrom('work_order as w')
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'w.shop_id').onRef('v.id', '=', 'w.vehicle_id'),
    )
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'w.shop_id').onRef('c.id', '=', 'w.customer_id'),
    )
    .select([
      'w.id',
      'w.public_id',
      'w.number',
      'w.stage',
      'w.stage_since',
      'w.vehicle_id',
      'w.customer_id',
      'w.promised_at',
    ])
    .select([
      'w.out_of_service',
      'w.waiting',
      'w.comeback',
      'w.arrival',
      'w.starts_at',
      'w.changed_at',
      'w.version',
      'w.key_tag',
    ])
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year', 'c.name as customer'])
    .where('w.shop_id', '=', shopId);
export type CardRow = Awaited<ReturnType<ReturnType<typeof cardRows>['execute']>>[number];

const jobRows = ({ sql, shopId }: Reading, ids: readonly string[]) =>
  sql
    .selectFrom('job')
    .select(['work_order_id', 'title', 'status', 'status_words', 'decision', 'booked', 'technician_id', 'total'])
    .where('shop_id', '=', shopId)
    .where('work_order_id', 'in', [...ids])
    .where('removed_at', 'is', null)
    .orderBy('work_order_id')
    .orderBy('position')
    .execute();
type JobRow = Awaited<ReturnType<typeof jobRows>>[number];

const inspectionRows = async ({ sql, shopId }: Reading, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : sql
        .selectFrom('inspections__summary')
        .select(['work_order_id', 'state', 'technician_id', 'total', 'left_over', 'urgent', 'started_at'])
        .where('shop_id', '=', shopId)
        .where('work_order_id', 'in', [...ids])
        .orderBy('started_at')
        .execute();
type InspectionRow = Awaited<ReturnType<typeof inspectionRows>>[number];

const estimateRows = async ({ sql, shopId }: Reading, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : sql
        .selectFrom('estimates__newest')
        .select(['work_order_id', 'status'])
        .where('shop_id', '=', shopId)
        .where('work_order_id', 'in', [...ids])
        .execute();

function pipOf(job: JobRow): Pip {
  if (job.decision === 'declined') return 'declined';
  if (!isAgreed(job)) return 'waiting';
  if (job.status === 'done') return 'done';
  return job.status === 'open' ? 'open' : 'in_work';
}

function groupBy<R, K>(rows: readonly R[], keyOf: (row: R) => K): Map<K, R[]> {
  const groups = new Map<K, R[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function sentenceOf(
  row: CardRow,
  jobs: readonly JobRow[],
  seen: InspectionRow | undefined,
  estimate: string | null,
  locale: string,
): string {
  const agreed = jobs.filter(isAgreed);
  const working = agreed.find((job) => job.status === 'in_work');
  return cardText(localeOf(locale), {
    stage: row.stage,
    keyTag: row.key_tag,
    working: working ? { title: working.title, words: working.status_words } : null,
    paused: agreed.find((job) => job.status === 'paused')?.title ?? null,
    agreed: agreed.length,
    done: agreed.filter((job) => job.status === 'done').length,
    jobs: jobs.length,
    inspection: seen
      ? {
          state: seen.state ?? '',
          total: Number(seen.total),
          done: Number(seen.total) - Number(seen.left_over),
          urgent: Number(seen.urgent),
        }
      : null,
    estimate,
  });
}

/** Turns rows into cards with everything they show, in a fixed number of queries however many cards there are. */
export async function cardsOf(scope: Reading, rows: readonly CardRow[]): Promise<Card[]> {
  if (rows.length === 0) return [];
  const at = (stage: string) => rows.filter((row) => row.stage === stage).map((row) => row.id);
  const [shop, jobs, inspections, estimates] = await Promise.all([
    readShop(scope),
    jobRows(
      scope,
      rows.map((row) => row.id),
    ),
    inspectionRows(scope, at('inspecting')),
    estimateRows(scope, at('awaiting_approval')),
  ]);
  const people = await staffByIds(
    scope,
    [...jobs, ...inspections].map((each) => each.technician_id),
  );
  const byOrder = groupBy(jobs, (job) => job.work_order_id);
  const inspectionOf = new Map(inspections.map((each) => [each.work_order_id, each]));
  const estimateOf = new Map(estimates.map((each) => [each.work_order_id, each.status]));
  return rows.map((row) => {
    const own = byOrder.get(row.id) ?? [];
    const seen = inspectionOf.get(row.id);
    const sentence = sentenceOf(row, own, seen, estimateOf.get(row.id) ?? null, shop.locale);
    return cardOf(scope, row, own, { sentence, people, seen, locale: shop.locale });
  });
}

function cardOf(
  { actor }: Reading,
  row: CardRow,
  jobs: readonly JobRow[],
  more: { sentence: string; people: Map<string, StaffName>; seen: InspectionRow | undefined; locale: string },
): Card {
  const agreed = jobs.filter(isAgreed);
  const ids = new Set([more.seen?.technician_id, ...jobs.map((job) => job.technician_id)]);
  return {
    id: row.id,
    publicId: row.public_id,
    number: row.number,
    stage: row.stage,
    mark: markOf[row.stage],
    vehicle: { id: row.vehicle_id, ...carOf(row) },
    customer: { id: row.customer_id, name: row.customer ?? '' },
    promisedAt: row.promised_at,
    sentence: more.sentence,
    jobsDone: agreed.filter((job) => job.status === 'done').length,
    jobsTotal: agreed.length,
    jobPips: jobs.map(pipOf),
    technicians: [...ids].flatMap((id) => {
      const person = id ? more.people.get(id) : undefined;
      return person ? [{ id: person.id, name: person.name, initials: person.initials }] : [];
    }),
    outOfService: row.out_of_service,
    waiting: row.waiting,
    comeback: row.comeback,
    arrival: row.arrival,
    startsAt: row.starts_at,
    stageSince: row.stage_since,
    total: jobs.reduce((sum, job) => sum + (job.decision === 'declined' ? 0 : job.total), 0),
    changedAt: row.changed_at,
    version: row.version,
    moves: movesOf(row.stage, factsOf(jobs), actor, more.locale),
  };
}

type CarRow = {
  plate: string | null;
  plate_region: string | null;
  make: string | null;
  model: string | null;
  year: number | null;
};
/** A car's name from a view's row, whose columns the type mirror cannot know to be filled. */
export const carOf = (row: CarRow) => ({
  plate: row.plate ?? '',
  plateRegion: row.plate_region,
  make: row.make,
  model: row.model,
  year: row.year,
});
