import type { InputOf } from '@pitlane/contracts';
import { workOrders } from '@pitlane/contracts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { type HeldJob, holdJob, refsOfJob } from '../clock.ts';
import { linesOf } from '../jobs-of.ts';
import { tellWhenOver } from '../over-estimate.ts';
import { type Priced, priceLines, writeLines } from '../price.ts';
import { orderJobs } from '../put-job.ts';

type Input = InputOf<typeof workOrders.updateJob>;
const OVER = ['ready', 'closed', 'cancelled'];
const bare = (
  lines: readonly {
    id?: string;
    kind: string;
    description: string;
    partNumber: string | null;
    quantity: number;
    unitPrice: number;
    taxRateBp: number;
  }[],
) => JSON.stringify(lines.map((l) => [l.kind, l.description, l.partNumber, l.quantity, l.unitPrice, l.taxRateBp]));

/**
 * R-256 New lines of a job that was sent, approved or declined need a new decision. R-257 A job in work needs one only when
 * it gets dearer; a booked job is no longer agreed once it costs more than booked.
 */
export function needsDecision(job: Pick<HeldJob, 'status' | 'decision' | 'booked'>, was: number, now: number): boolean {
  const dearer = now > was;
  if (job.decision === 'not_sent') return job.booked && dearer;
  if (job.decision === 'approved' && job.status !== 'open') return dearer;
  return true;
}

async function newPrice(scope: Scope, job: HeldJob, input: Input): Promise<Priced | null> {
  if (!input.lines) return null;
  const priced = priceLines(input.lines, await readShop(scope));
  const before = (await linesOf(scope, [job.id])).get(job.id) ?? [];
  return bare(before) === bare(priced.lines) ? null : priced;
}

const words = ['title', 'concern', 'cause', 'correction', 'sentence', 'condition', 'estimatedMinutes'] as const;

export default implement(workOrders.updateJob, async (scope, input) => {
  const { sql, shopId, record } = scope;
  const { job, visit } = await holdJob(scope, input.jobId);
  if (job.version !== input.version) refuse('changed_meanwhile', 'version');
  if (OVER.includes(visit.stage)) refuse('already_done');
  const { total: was } = await sql
    .selectFrom('job')
    .select('total')
    .where('shop_id', '=', shopId)
    .where('id', '=', job.id)
    .executeTakeFirstOrThrow();
  const priced = await newPrice(scope, job, input);
  if (priced && job.status === 'done') refuse('already_done', 'lines');
  const again = priced !== null && needsDecision(job, was, priced.total);
  const row = await sql
    .updateTable('job')
    .set((column) => ({
      ...(input.title === undefined ? {} : { title: input.title }),
      ...(input.concern === undefined ? {} : { concern: input.concern }),
      ...(input.cause === undefined ? {} : { cause: input.cause }),
      ...(input.correction === undefined ? {} : { correction: input.correction }),
      ...(input.sentence === undefined ? {} : { sentence: input.sentence }),
      ...(input.condition === undefined ? {} : { condition: input.condition }),
      ...(input.estimatedMinutes === undefined ? {} : { estimated_minutes: input.estimatedMinutes }),
      ...(priced ? { net: priced.net, tax: priced.tax, total: priced.total } : {}),
      ...(again
        ? { decision: 'not_sent' as const, booked: false, decided_at: null, decided_how: null, decline_reason: null }
        : {}),
      version: column('version', '+', 1),
    }))
    .where('shop_id', '=', shopId)
    .where('id', '=', job.id)
    .returning(['version', 'total', 'title'])
    .executeTakeFirstOrThrow();
  const fields = words.filter((name) => input[name] !== undefined);
  const refs = refsOfJob(visit, job);
  if (priced) {
    await writeLines(scope, job.id, priced.lines);
    record('job.repriced', refs, { title: row.title, from: was, to: priced.total });
    if (again && job.agreed_total !== null)
      record('job.authorisation_required', refs, {
        title: row.title,
        from: job.agreed_total,
        to: priced.total,
        difference: priced.total - job.agreed_total,
      });
    await tellWhenOver(scope, visit);
  }
  if (input.condition !== undefined) await orderJobs(scope, visit.id);
  if (fields.length || !priced) record('job.changed', refs, { title: row.title, fields: [...fields] });
  return { version: row.version, total: row.total, needsDecision: again };
});
