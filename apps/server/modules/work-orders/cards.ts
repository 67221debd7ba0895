import type { workOrders } from '@pitlane/contracts';
import type { z } from 'zod';
import type { Reading } from '../../kernel/implement.ts';
import { readShop, type Shop } from '../shops/index.ts';
import { factsOf, isAgreed } from './guards.ts';
import { markOf } from './lane.ts';
import { movesOf } from './moves.ts';
import { type JobRow, type Story, storiesOf } from './stories.ts';

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

function pipOf(job: JobRow): Pip {
  if (job.decision === 'declined') return 'declined';
  if (!isAgreed(job)) return 'waiting';
  if (job.status === 'done') return 'done';
  return job.status === 'open' ? 'open' : 'in_work';
}

/**
 * Turns rows into cards with everything they show, in a fixed number of queries however many cards there are. Who has
 * read the shop already hands it in.
 */
export async function cardsOf(scope: Reading, rows: readonly CardRow[], known?: Shop): Promise<Card[]> {
  if (rows.length === 0) return [];
  const [{ locale }, storyOf] = await Promise.all([known ?? readShop(scope), storiesOf(scope, rows)]);
  return rows.map((row) => cardOf(scope, row, storyOf(row, locale), locale));
}

function cardOf({ actor }: Reading, row: CardRow, { jobs, seen, sentence }: Story, locale: string): Card {
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
    sentence,
    jobsDone: agreed.filter((job) => job.status === 'done').length,
    jobsTotal: agreed.length,
    jobPips: jobs.map(pipOf),
    technicians: techniciansOf(seen ? [seen, ...jobs] : jobs),
    outOfService: row.out_of_service,
    waiting: row.waiting,
    comeback: row.comeback,
    arrival: row.arrival,
    startsAt: row.starts_at,
    stageSince: row.stage_since,
    total: jobs.reduce((sum, job) => sum + (job.decision === 'declined' ? 0 : job.total), 0),
    changedAt: row.changed_at,
    version: row.version,
    moves: movesOf(row.stage, factsOf(jobs), actor, locale),
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
