import { workOrders } from '@pitlane/contracts';
import { can } from '../../../kernel/actor.ts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { moveStage } from '../move-stage.ts';

export default implement(workOrders.moveWorkOrder, (scope, { workOrderId, to, reason, version }) => {
  if (to === 'closed' && !can(scope.actor, 'workOrders.close')) refuse('move_not_allowed', 'to');
  return moveStage(scope, workOrderId, to, reason, { version });
});
