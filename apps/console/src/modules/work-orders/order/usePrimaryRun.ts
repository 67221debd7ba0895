import { api } from '@pitlane/client/api';
import { problemOf } from '../../../shared/problemWords.ts';
import { useOrder } from './order.tsx';
import type { Direct } from './primary.ts';
import { useRun } from './useRun.ts';

/** Next actions that need no question: the approved work begins, from its estimate where there is one. */
export function usePrimaryRun() {
  const { order, act } = useOrder();
  const { busy, run } = useRun();
  const [convert] = api.useConvertEstimateMutation();
  const [move] = api.useMoveWorkOrderMutation();
  const toWork = () => move({ workOrderId: order.id, to: 'in_progress', version: order.version }).unwrap();
  const begin = async (what: Direct) => {
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
  const runDirect = (what: Direct) => run(() => act(begin(what)));
  return { busy, runDirect };
}
