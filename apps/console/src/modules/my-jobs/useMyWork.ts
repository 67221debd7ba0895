import { api } from '@pitlane/client/api';
import { useMemo } from 'react';
import type { JobSheet, MyWork } from './sheet.ts';

/** My work, with the minutes each job had before its running clock was started (the server counts up to its answer). */
export function useMyWork() {
  const { data, error, refetch, fulfilledTimeStamp = 0 } = api.useListMyJobsQuery({});
  const work = useMemo((): MyWork | undefined => {
    if (!data) return undefined;
    const jobs = data.jobs.map((job): JobSheet => {
      if (!job.runningSince) return { ...job, workedBefore: job.actualMinutes };
      const running = Math.floor((fulfilledTimeStamp - Date.parse(job.runningSince)) / 60_000);
      return { ...job, workedBefore: Math.max(0, job.actualMinutes - Math.max(0, running)) };
    });
    return { ...data, jobs };
  }, [data, fulfilledTimeStamp]);
  return { data: work, error, refetch };
}
