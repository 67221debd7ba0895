import { inspections } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { hold } from '../whose.ts';

/** R-312 Given back, the technician is told why. */
export default implement(
  inspections.reviewInspection,
  async (scope, { inspectionId, approve, reason }) => {
    const { sql, shopId, now, record } = scope;
    const held = await hold(scope, inspectionId, ['in_review']);
    if (!approve && !reason) refuse('invalid_input', 'reason', 'inspection.why.reason');
    const state = approve ? ('ready' as const) : ('in_progress' as const);
    await sql
      .updateTable('inspection')
      .set(approve ? { state, reviewed_at: now } : { state, finished_at: null })
      .where('shop_id', '=', shopId)
      .where('id', '=', held.id)
      .execute();
    if (approve) record('inspection.reviewed', held.refs, { name: held.name });
    else record('inspection.returned', held.refs, { name: held.name, reason });
    return { state };
  },
  { inspection_one_running: 'move_not_allowed' },
);
