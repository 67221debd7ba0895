import type { Reading } from '../../../kernel/implement.ts';
import type { AuthorisationEntry } from '../../../schema/json.ts';
import { hashesOf } from '../../media/index.ts';
import type { JobMark } from '../../work-orders/index.ts';
import type { FrozenJob } from '../read-estimate.ts';

type Seen = AuthorisationEntry['jobs'][number]['photos'];
type Photos = ReadonlyMap<string, Seen>;

/** Photos that hang on the jobs of a version themselves. */
export const photosOnJobs = (scope: Reading, jobs: readonly Pick<FrozenJob, 'job_id'>[]): Promise<Photos> =>
  hashesOf(
    scope,
    'job',
    jobs.map((job) => job.job_id),
  );

/** The photos the customer was shown with each job, by job id, with the hash of their bytes where it is known. */
export async function photosSeen(
  scope: Reading,
  marks: readonly JobMark[],
  jobs: readonly Pick<FrozenJob, 'job_id'>[],
  onJobs: Photos,
): Promise<Map<string, Seen>> {
  const findings = new Map(marks.flatMap((job) => (job.findingId ? [[job.id, job.findingId] as const] : [])));
  const onFindings = await hashesOf(scope, 'inspection_point', [...findings.values()]);
  return new Map(
    jobs.map((job) => [
      job.job_id,
      [...(onFindings.get(findings.get(job.job_id) ?? '') ?? []), ...(onJobs.get(job.job_id) ?? [])],
    ]),
  );
}
