import type { Scope } from '../../../kernel/implement.ts';
import { categoriesOf } from '../../services/index.ts';
import { jobsOf } from '../../work-orders/index.ts';
import { decide, holdAndRead } from '../decide.ts';
import { frozenJobs, readEstimate } from '../read-estimate.ts';
import { covered, policyOf } from './policy.ts';

/** R-351 Approves what the customer's own limit covers, as their word given before. A quote is always asked about. */
export async function approveByPolicy(scope: Scope, estimateId: string): Promise<void> {
  const row = await readEstimate(scope, estimateId);
  const policy = row.customer_id && !row.quote ? await policyOf(scope, row.customer_id) : null;
  if (!policy) return;
  const services = new Map((await jobsOf(scope, row.work_order_id)).map((job) => [job.id, job.serviceId]));
  const categories = await categoriesOf(
    scope,
    [...services.values()].flatMap((id) => (id ? [id] : [])),
  );
  const jobs = (await frozenJobs(scope, row.id)).map((job) => ({
    ...job,
    category: categories.get(services.get(job.job_id) ?? '') ?? null,
  }));
  const { amount_limit: limit, conditions, category_ids, given_by: givenBy, how, since } = policy;
  const chosen = covered(jobs, { limit, conditions, categories: category_ids });
  if (chosen.length === 0) return;
  await decide(scope, {
    row,
    seen: jobs,
    held: await holdAndRead(scope, { id: row.id, workOrderId: row.work_order_id }, jobs),
    choices: chosen.map((job) => ({ job, decision: 'approved' as const, reason: '' })),
    how: 'policy',
    who: givenBy,
    signature: '',
    policy: { limit, givenBy, how, since },
  });
}
