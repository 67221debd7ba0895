import { api } from '@pitlane/client/api';
import { problemOf } from '../../../shared/problemWords.ts';
import { useStartJob } from './jobs/useStartJob.tsx';
import { useOrder } from './order.tsx';
import type { Direct } from './primary.ts';
import { useRun } from './useRun.ts';

/** Next actions that need no question: the approved work begins, from its estimate where there is one; a job is done. */
export function usePrimaryRun() {
  const { order, act } = useOrder();
  const { busy, run } = useRun();
  const [convert] = api.useConvertEstimateMutation();
  const [move] = api.useMoveWorkOrderMutation();
  const toWork = () => move({ workOrderId: order.id, to: 'in_progress', version: order.version }).unwrap();
  const [finish] = api.useFinishJobMutation();
  const { busy: starting, begin: startJob, dialog } = useStartJob();
  const jobId = order.primary?.job?.id ?? '';
  const begin = async (what: Direct) => {
    if (what === 'finish_job') return finish({ jobId }).unwrap();

    const { estimate } = order;
    const decided = estimate?.status === 'approved' || estimate?.status === 'part_approved';
    if (what !== 'convert' || !estimate || !decided) return toWork();
    try {
      return await convert({ estimateId: estimate.id }).unwrap();
    } catch (error) {
      // The shop converted it by itself: only the move is left.
      if (problemOf(error).code !== 'already_done') throw error;
      return toWork();
    }
  };
  const runDirect = (what: Direct) => (what === 'start_job' ? startJob(jobId) : run(() => act(begin(what))));
  return { busy: busy || starting, runDirect, dialog };
}
