import type { WorkParts } from './implement.ts';

/** The queue's clock is the database's: it may be a little ahead of this machine's. */
const AHEAD_MS = 60_000;
const LONGEST_WAIT_SECONDS = 3600;

/**
 * True when a job came before its time because a clock was moved. It is then put off, at most an hour at a time: a job
 * that was merely dropped would never come again.
 */
export async function tooEarly(
  { services, clock }: Pick<WorkParts, 'services' | 'clock'>,
  job: { readonly queue: string; readonly payload: object; readonly due: Date },
): Promise<boolean> {
  const early = job.due.getTime() - clock.now().getTime();
  if (early <= AHEAD_MS) return false;
  const afterSeconds = Math.min(LONGEST_WAIT_SECONDS, Math.ceil(early / 1000));
  await services.later.send(job.queue, job.payload, { afterSeconds });
  return true;
}
