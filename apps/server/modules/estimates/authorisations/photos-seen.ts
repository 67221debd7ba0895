import type { Reading } from '../../../kernel/implement.ts';
import type { AuthorisationEntry } from '../../../schema/json.ts';
import { hashesOf } from '../../media/index.ts';
import type { JobMark } from '../../work-orders/index.ts';
import type { FrozenJob } from '../read-estimate.ts';

type Seen = AuthorisationEntry['jobs'][number]['photos'];

/** The photos the customer was shown with each job, by job id, with the hash of their bytes where it is known. */
export async function photosSeen(
  scope: Reading,
  marks: readonly JobMark[],
  jobs: readonly FrozenJob[],
): Promise<Map<string, Seen>> {
  const findings = new Map(marks.flatMap((job) => (job.findingId ? [[job.id, job.findingId] as const] : [])));
  const jobIds = jobs.map((job) => job.job_id);
  const [onJobs, onFindings] = await Promise.all([
    hashesOf(scope, 'job', jobIds),
    hashesOf(scope, 'inspection_point', [...findings.values()]),
  ]);
  return new Map(
    jobs.map((job) => [
      job.job_id,
      [...(onFindings.get(findings.get(job.job_id) ?? '') ?? []), ...(onJobs.get(job.job_id) ?? [])],
    ]),
  );
}
