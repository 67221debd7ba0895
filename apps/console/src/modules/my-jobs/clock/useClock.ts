import { deliver } from '../../../shared/outbox.ts';
import { useDeed } from '../../../shared/useDeed.ts';
import type { JobSheet } from '../sheet.ts';

export type PauseReason = 'parts' | 'customer' | 'help' | 'break' | 'other_job' | 'end_of_day' | 'other';

/** Start, pause and finish of jobs; each works without signal and then waits in the outbox. */
export function useClock() {
  const deed = useDeed();
  const start = (job: JobSheet, switchOver: boolean) =>
    deed.run(() => deliver('startJob', { jobId: job.jobId, switchOver }, job.title));
  const pause = (job: JobSheet, reason: PauseReason, note: string) =>
    deed.run(() => deliver('pauseJob', { jobId: job.jobId, reason, note }, job.title));
  const finish = (job: JobSheet, correction: string) =>
    deliver('finishJob', { jobId: job.jobId, correction: correction || job.correction }, job.title);
  return { deed, start, pause, finish };
}

/** The job whose clock runs now, if any. */
export const runningOf = (jobs: readonly JobSheet[]): JobSheet | undefined =>
  jobs.find((job) => job.runningSince !== null);
