import type { Reading } from '../../../kernel/implement.ts';
import type { AuthorisationEntry } from '../../../schema/json.ts';
import { hashesOf } from '../../media/index.ts';
import { jobsOf } from '../../work-orders/index.ts';
import type { FrozenJob } from '../read-estimate.ts';

type Seen = AuthorisationEntry['jobs'][number]['photos'];

/** The photos the customer was shown with each job, by job id, with the hash of their bytes where it is known. */
export async function photosSeen(
  scope: Reading,
  workOrderId: string,
  jobs: readonly FrozenJob[],
): Promise<Map<string, Seen>> {
  const now = await jobsOf(scope, workOrderId);
  const findings = new Map(now.flatMap((job) => (job.findingId ? [[job.id, job.findingId] as const] : [])));
  const onJobs = await hashesOf(
    scope,
    'job',
    jobs.map((job) => job.job_id),
  );
  const onFindings = await hashesOf(scope, 'inspection_point', [...findings.values()]);
  return new Map(
    jobs.map((job) => [
      job.job_id,
      [...(onFindings.get(findings.get(job.job_id) ?? '') ?? []), ...(onJobs.get(job.job_id) ?? [])],
    ]),
  );
}
