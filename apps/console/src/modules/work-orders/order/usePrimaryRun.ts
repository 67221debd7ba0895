import { api } from '@pitlane/client/api';
import { useOrder } from './order.tsx';
import type { Direct } from './primary.ts';
import { useRun } from './useRun.ts';

/** Next actions that need no question: the approved work begins, from its estimate where there is one. */
export function usePrimaryRun() {
  const { order, act } = useOrder();
  const { busy, run } = useRun();
  const [convert] = api.useConvertEstimateMutation();
  const [move] = api.useMoveWorkOrderMutation();
  const runDirect = (what: Direct) => {
    const { estimate } = order;
    const decided = estimate?.status === 'approved' || estimate?.status === 'part_approved';
    if (what === 'convert' && estimate && decided) return run(() => act(convert({ estimateId: estimate.id }).unwrap()));
    return run(() => act(move({ workOrderId: order.id, to: 'in_progress', version: order.version }).unwrap()));
  };
  return { busy, runDirect };
}
