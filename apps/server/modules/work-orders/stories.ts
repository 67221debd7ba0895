import { sql as raw, type Selectable } from 'kysely';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Reading } from '../../kernel/implement.ts';
import type { Database } from '../../schema/index.ts';
import { isAgreed } from './guards.ts';
import { cardText, localeOf } from './words.ts';

/** What is asked of a work order whose story is told. */
export type Told = Pick<Selectable<Database['work_order']>, 'id' | 'stage' | 'key_tag'>;
export type Story = {
  readonly jobs: readonly JobRow[];
  /** The inspection, while one is going on. */
  readonly seen: InspectionRow | undefined;
  /** One plain sentence: what is going on. */
  readonly sentence: string;
};

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
export type JobRow = Awaited<ReturnType<typeof jobRows>>[number];

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

function sentenceOf(
  row: Told,
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

/** What is going on with each of these work orders, in a fixed number of queries however many there are. */
export async function storiesOf(
  { shopId }: Pick<Reading, 'shopId'>,
  rows: readonly Told[],
): Promise<(row: Told, locale: string) => Story> {
  const at = (stage: string) => rows.filter((row) => row.stage === stage).map((row) => row.id);
  const [inspecting, waiting] = [at('inspecting'), at('awaiting_approval')];
  const [jobs, inspections, estimates] = await Promise.all([
    jobRows({ shopId, ids: rows.map((row) => row.id) }),
    inspecting.length > 0 ? inspectionRows({ shopId, ids: inspecting }) : [],
    waiting.length > 0 ? estimateRows({ shopId, ids: waiting }) : [],
  ]);
  const byOrder = Map.groupBy(jobs, (job) => job.work_order_id);
  const inspectionOf = new Map(inspections.map((each) => [each.work_order_id, each]));
  const estimateOf = new Map(estimates.map((each) => [each.work_order_id, each.status]));
  return (row, locale) => {
    const own = byOrder.get(row.id) ?? [];
    const seen = inspectionOf.get(row.id);
    return { jobs: own, seen, sentence: sentenceOf(row, own, seen, estimateOf.get(row.id) ?? null, locale) };
  };
}
