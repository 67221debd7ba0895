import type { InputOf, shapes } from '@pitlane/contracts';
import { workOrders } from '@pitlane/contracts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { findingOf } from '../../inspections/index.ts';
import { cannedJob } from '../../services/index.ts';
import { readShop } from '../../shops/index.ts';
import { explainJob } from '../explain-job.ts';
import { openForJobs } from '../lifecycle.ts';
import { type LineInput, priceLines } from '../price.ts';
import { orderJobs, putJob } from '../put-job.ts';
import { holdVisit, type Visit } from '../visit.ts';

type Input = InputOf<typeof workOrders.addJob>;
type Draft = {
  title: string | undefined;
  sentence: string | null;
  condition: shapes.Condition;
  minutes: number;
  lines: readonly LineInput[];
  inspectionId: string | null;
  serviceId: string | null;
};

async function fromService(scope: Scope, visit: Visit, serviceId: string): Promise<Partial<Draft>> {
  const car = await scope.sql
    .selectFrom('vehicles__name')
    .select('type')
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', visit.vehicleId)
    .executeTakeFirstOrThrow();
  const { title, minutes, lines, condition } = await cannedJob(scope, serviceId, car.type as shapes.VehicleType | null);
  return { title, minutes, lines, ...(condition ? { condition } : {}) };
}

/** The service a finding points at by its catalogue code, when this shop offers it. */
async function serviceByCode({ sql, shopId }: Scope, code: string | null | undefined): Promise<string | null> {
  if (!code) return null;
  const row = await sql
    .selectFrom('services__code')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('code', '=', code)
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What the catalogue and the finding bring; what was typed wins over both. */
async function draftOf(scope: Scope, visit: Visit, input: Input): Promise<Draft> {
  const finding = input.findingId ? found(await findingOf(scope, input.findingId), 'findingId') : null;
  if (finding && finding.workOrderId !== visit.id) refuse('not_found', 'findingId');
  const serviceId = input.serviceId ?? (await serviceByCode(scope, finding?.serviceHint));
  const service = serviceId ? await fromService(scope, visit, serviceId) : {};
  return {
    title: input.title ?? service.title ?? finding?.name,
    sentence: input.sentence ?? finding?.sentence ?? null,
    condition: input.condition ?? finding?.condition ?? service.condition ?? 'not_checked',
    minutes: input.estimatedMinutes ?? service.minutes ?? 0,
    lines: input.lines ?? service.lines ?? [],
    inspectionId: finding?.inspectionId ?? null,
    serviceId,
  };
}

/** One tap on a finding, nothing typed: a job that mends it already gets the finding. */
async function explained(scope: Scope, visit: Visit, input: Input, draft: Draft) {
  const { findingId } = input;
  if (!findingId || input.serviceId || input.title || input.lines || input.id || !draft.serviceId) return null;
  const { inspectionId, condition, sentence } = draft;
  const job = await explainJob(scope, visit.id, draft.serviceId, { id: findingId, inspectionId, condition, sentence });
  if (!job) return null;
  await orderJobs(scope, visit.id);
  scope.record('job.changed', { ...visit.refs, job: job.id }, { title: job.title, fields: ['finding'] });
  const { title: _, ...answer } = job;
  return answer;
}

/** R-265 A finding becomes at most one job; the database refuses the second. */
export default implement(
  workOrders.addJob,
  async (scope, input) => {
    const visit = await holdVisit(scope, input.workOrderId);
    if (!openForJobs.has(visit.stage)) refuse('move_not_allowed');
    const draft = await draftOf(scope, visit, input);
    if (!draft.title) return refuse('invalid_input', 'title');
    const known = await explained(scope, visit, input, draft);
    if (known) return known;
    const priced = priceLines(draft.lines, await readShop(scope));
    const job = await putJob(scope, {
      id: input.id,
      workOrderId: visit.id,
      title: draft.title,
      concern: input.concern,
      sentence: draft.sentence,
      condition: draft.condition,
      serviceId: draft.serviceId,
      findingId: input.findingId,
      inspectionId: draft.inspectionId,
      estimatedMinutes: draft.minutes,
      priced,
    });
    await orderJobs(scope, visit.id);
    const inspection = draft.inspectionId ? { inspection: draft.inspectionId } : {};
    const refs = { ...visit.refs, job: job.id, ...inspection };
    scope.record('job.added', refs, { title: draft.title, total: priced.total });
    return { id: job.id, publicId: job.publicId, total: priced.total, version: 1 };
  },
  {
    job_finding_key: { code: 'already_exists', field: 'findingId' },
    job_pkey: { code: 'already_exists', field: 'id' },
  },
);
