import type { workOrders } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import type { z } from 'zod';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Reading } from '../../kernel/implement.ts';
import { readShop, type Shop } from '../shops/index.ts';
import { factsOf, isAgreed } from './guards.ts';
import { markOf } from './lane.ts';
import { movesOf } from './moves.ts';
import { cardText, localeOf } from './words.ts';

export type Card = z.output<typeof workOrders.workOrderCard>;
type Pip = Card['jobPips'][number];

/** Work orders with car and customer, ready for `where`, `orderBy` and `limit`. */
export const cardRows = ({ sql, shopId }: Pick<Reading, 'sql' | 'shopId'>) =>
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

type Wanted = { readonly shopId: string; readonly ids: readonly string[] };
const jobRows = statement(({ shopId, ids }: Wanted) =>
  tenant
    .selectFrom('job as j')
    .leftJoin('staff__name as s', (join) =>
      join.onRef('s.shop_id', '=', 'j.shop_id').onRef('s.id', '=', 'j.technician_id'),
    )
    .select(['j.work_order_id', 'j.title', 'j.status', 'j.status_words', 'j.decision', 'j.booked', 'j.total'])
    .select(['s.id as technician_id', 's.name as technician', 's.initials'])
    .where('j.shop_id', '=', shopId)
    .where('j.work_order_id', '=', raw<string>`any(${ids}::uuid[])`)
    .where('j.removed_at', 'is', null)
    .orderBy('j.work_order_id')
    .orderBy('j.position'),
);
type JobRow = Awaited<ReturnType<typeof jobRows>>[number];

const inspectionRows = statement(({ shopId, ids }: Wanted) =>
  tenant
    .selectFrom('inspections__summary as i')
    .leftJoin('staff__name as s', (join) =>
      join.onRef('s.shop_id', '=', 'i.shop_id').onRef('s.id', '=', 'i.technician_id'),
    )
    .select(['i.work_order_id', 'i.state', 'i.total', 'i.left_over', 'i.urgent', 'i.started_at'])
    .select(['s.id as technician_id', 's.name as technician', 's.initials'])
    .where('i.shop_id', '=', shopId)
    .where('i.work_order_id', '=', raw<string>`any(${ids}::uuid[])`)
    .orderBy('i.started_at'),
);
type InspectionRow = Awaited<ReturnType<typeof inspectionRows>>[number];

const estimateRows = statement(({ shopId, ids }: Wanted) =>
  tenant
    .selectFrom('estimates__newest')
    .select(['work_order_id', 'status'])
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', raw<string>`any(${ids}::uuid[])`),
);

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

/**
 * Turns rows into cards with everything they show, in a fixed number of queries however many cards there are. Who has
 * read the shop already hands it in.
 */
export async function cardsOf(scope: Reading, rows: readonly CardRow[], known?: Shop): Promise<Card[]> {
  if (rows.length === 0) return [];
  const { shopId } = scope;
  const at = (stage: string) => rows.filter((row) => row.stage === stage).map((row) => row.id);
  const [inspecting, waiting] = [at('inspecting'), at('awaiting_approval')];
  const [shop, jobs, inspections, estimates] = await Promise.all([
    known ?? readShop(scope),
    jobRows({ shopId, ids: rows.map((row) => row.id) }),
    inspecting.length > 0 ? inspectionRows({ shopId, ids: inspecting }) : [],
    waiting.length > 0 ? estimateRows({ shopId, ids: waiting }) : [],
  ]);
  const byOrder = groupBy(jobs, (job) => job.work_order_id);
  const inspectionOf = new Map(inspections.map((each) => [each.work_order_id, each]));
  const estimateOf = new Map(estimates.map((each) => [each.work_order_id, each.status]));
  return rows.map((row) => {
    const own = byOrder.get(row.id) ?? [];
    const seen = inspectionOf.get(row.id);
    const sentence = sentenceOf(row, own, seen, estimateOf.get(row.id) ?? null, shop.locale);
    return cardOf(scope, row, own, { sentence, seen, locale: shop.locale });
  });
}

function cardOf(
  { actor }: Reading,
  row: CardRow,
  jobs: readonly JobRow[],
  more: { sentence: string; seen: InspectionRow | undefined; locale: string },
): Card {
  const agreed = jobs.filter(isAgreed);
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
    technicians: techniciansOf(more.seen ? [more.seen, ...jobs] : jobs),
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

type TechnicianRow = Pick<JobRow, 'technician_id' | 'technician' | 'initials'>;

/** Each technician once, in the order they come. */
function techniciansOf(rows: readonly TechnicianRow[]): Card['technicians'] {
  const people = new Map<string, Card['technicians'][number]>();
  for (const { technician_id: id, technician: name, initials } of rows)
    if (id && !people.has(id)) people.set(id, { id, name: name ?? '', initials: initials ?? '' });
  return [...people.values()];
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
