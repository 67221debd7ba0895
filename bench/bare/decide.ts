import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { type Fact, note } from './note.ts';
import type { Row, Scope } from './scope.ts';
import { publicId } from './writes.ts';

type Told = Record<string, string>;
type Estimate = Record<string, string> & { readonly number: number; readonly version: number };
type Job = { readonly id: string; readonly decision: string; readonly total: number } & Record<string, unknown>;

const BEGINNING = '0'.repeat(64);

/** Everything a decision stands on, and the entry before it in the work order's ledger. */
async function readGround({ ask }: Scope, estimateId: string) {
  const [estimate] = await ask(
    'decide_estimate',
    `select e.public_id, e.version, e.currency, e.valid_until, e.total, e.converted_at, e.work_order_id as "workOrder", w.public_id as order_public_id, w.number, w.stage,
       w.customer_id as customer, w.vehicle_id as vehicle, c.public_id as customer_public_id, s.slug
     from estimate e join work_order w on w.shop_id = e.shop_id and w.id = e.work_order_id join customer c on c.shop_id = w.shop_id and c.id = w.customer_id
     join shop s on s.shop_id = e.shop_id where e.id = $1`,
    [estimateId],
  );
  const jobs = await ask(
    'decide_jobs',
    `select public_id as id, job_id, title, sentence, condition, net, tax, total, decision, reason from estimate_job where estimate_id = $1 order by position`,
    [estimateId],
  );
  const [last] = await ask(
    'decide_last',
    `select position, hash, (entry ->> 'amount')::bigint as amount from authorisation where work_order_id = $1 order by position desc limit 1`,
    [estimate?.['workOrder']],
  );
  return { estimate: estimate as Estimate, jobs: jobs as Job[], last };
}

type Ground = Awaited<ReturnType<typeof readGround>>;

/** What was decided, on what, by whom, chained to the entry before by SHA-256. */
async function writeEntry(
  { ask, caller }: Scope,
  estimateId: string,
  ground: Ground,
  told: Told & { address: string },
) {
  const { estimate, jobs, last } = ground;
  const amount = jobs.reduce((sum, job) => sum + (job.decision === 'approved' ? Number(job.total) : 0), 0);
  const position = Number(last?.['position'] ?? 0) + 1;
  const at = new Date().toISOString();
  const account = `st_${createHash('sha256').update(`${caller.shopId} ${caller.staffId}`).digest('hex').slice(0, 22)}`;
  const entry = JSON.stringify({
    form: 1,
    id: publicId('au'),
    shop: estimate['slug'],
    workOrder: { id: estimate['order_public_id'], number: Number(estimate.number) },
    position,
    at,
    how: 'phone',
    who: {
      name: told['who'],
      customer: estimate['customer_public_id'],
      recordedBy: { name: caller.name, account },
      address: told.address,
      device: '',
      phone: null,
    },
    estimate: {
      id: estimate['public_id'],
      version: estimate.version,
      currency: estimate['currency'],
      validUntil: estimate['valid_until'],
    },
    pricesShown: true,
    jobs: jobs.map(({ job_id, ...job }) => ({ ...job, now: job_id === told['jobId'], photos: [] })),
    amount,
    difference: amount - Number(last?.['amount'] ?? 0),
    terms: null,
    signature: null,
    policy: null,
  });
  const previous = (last?.['hash'] as string | undefined) ?? BEGINNING;
  const hash = createHash('sha256').update(`${previous}\n${entry}`).digest('hex');
  await ask(
    'decide_entry',
    `insert into authorisation (shop_id, id, work_order_id, position, estimate_id, at, entry, previous_hash, hash, staff_id)
     values (current_setting('app.shop_id')::uuid, $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [uuidv7(), estimate['workOrder'], position, estimateId, at, entry, previous, hash, caller.staffId],
  );
  return { amount, fact: { position, version: estimate.version, hash } };
}

/** The visit changed; once nothing waits any more it moves on: approved, or back to be handed over. */
async function moveOn({ ask }: Scope, { estimate, jobs }: Ground): Promise<string | null> {
  const waits = jobs.some((job) => job.decision === 'pending');
  const to = jobs.some((job) => job.decision === 'approved') ? 'approved' : 'quality_check';
  await ask(
    'decide_visit',
    `update work_order set changed_at = now(), stage = case when $2 then stage else $3 end, stage_since = case when $2 then stage_since else now() end,
       inspected_at = case when $2 then inspected_at else coalesce(inspected_at, now()) end, decided_at = case when $2 then decided_at else coalesce(decided_at, now()) end,
       version = version + case when $2 then 0 else 1 end where id = $1`,
    [estimate['workOrder'], waits, to],
  );
  return waits ? null : to;
}

type Entered = {
  readonly entry: Awaited<ReturnType<typeof writeEntry>>;
  readonly job: Row | undefined;
  readonly moved: string | null;
};

/** What the log says of it, in the order it happened. */
function factsOf(estimateId: string, estimate: Estimate, told: Told, { entry, job, moved }: Entered): Fact[] {
  const { workOrder, customer, vehicle, currency, version } = estimate;
  const refs = { workOrder, customer, vehicle, estimate: estimateId };
  const { amount, fact } = entry;
  const { who, decision, jobId } = told;
  const facts: Fact[] = [
    {
      type: `job.${decision}`,
      refs: { ...refs, job: jobId },
      data: { title: job?.['title'], total: job?.['total'], how: 'phone' },
    },
    { type: 'authorisation.recorded', refs, data: fact },
    { type: 'estimate.decided', refs, data: { version, approvedTotal: amount, currency, how: 'phone', who } },
  ];
  if (amount !== Number(estimate['total']))
    facts.push({ type: 'estimate.recalculated', refs, data: { version, total: amount, currency } });
  if (moved) facts.push({ type: 'workOrder.moved', refs, data: { from: estimate['stage'], to: moved, reason: '' } });
  if (!estimate['converted_at']) facts.push({ type: 'estimate.converted', refs, data: { version } });
  return facts;
}

/** The job is decided unless it was; estimate, ledger and visit follow. Undefined when it was decided already. */
export async function decide(scope: Scope, estimateId: string, body: Told, address: string): Promise<Row | undefined> {
  const { ask } = scope;
  const ground = await readGround(scope, estimateId);
  const { estimate } = ground;
  const { jobId = '', decision = '', who = '' } = body;
  const [frozen] = await ask(
    'decide',
    `update estimate_job set decision = $3, decided_at = now(), decided_by = $4, how = 'phone'
     where estimate_id = $1 and job_id = $2 and decision = 'pending' returning id`,
    [estimateId, jobId, decision, who],
  );
  if (!frozen) return undefined;
  const [job] = await ask(
    'decide_job',
    `update job set decision = $2::text, decided_at = now(), decided_how = 'phone', agreed_total = case when $2::text = 'approved' then total end,
       version = version + 1 where id = $1 returning title, total`,
    [jobId, decision],
  );
  const jobs = ground.jobs.map((each) => (each['job_id'] === jobId ? { ...each, decision } : each));
  const after = { ...ground, jobs };
  const entry = await writeEntry(scope, estimateId, after, { ...body, address });
  const open = jobs.filter((each) => each.decision === 'pending').length;
  const status = open > 0 ? 'part_approved' : 'approved';
  await ask(
    'settle',
    'update estimate set status = $2, decided_at = now(), viewed_at = coalesce(viewed_at, now()), converted_at = coalesce(converted_at, now()) where id = $1',
    [estimateId, status],
  );
  const moved = await moveOn(scope, after);
  const entered: Entered = { entry, job, moved };
  await note(scope, factsOf(estimateId, estimate, body, entered));
  return { status, approvedTotal: entry.amount };
}
