import { inspections } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { countLeft } from '../count-left.ts';
import { hold } from '../whose.ts';

/** R-318 Only points without a condition become good; what was found before stays found. */
export default implement(inspections.recordSectionGood, async (scope, { inspectionId, section }) => {
  const { sql, shopId, now, record } = scope;
  const held = await hold(scope, inspectionId, ['in_progress', 'in_review']);
  const known = await sql
    .selectFrom('inspection_point')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('inspection_id', '=', held.id)
    .where('section_key', '=', section)
    .limit(1)
    .executeTakeFirst();
  found(known, 'section');
  const good = await sql
    .updateTable('inspection_point')
    .set({ condition: 'good', recorded_at: now })
    .where('shop_id', '=', shopId)
    .where('inspection_id', '=', held.id)
    .where('section_key', '=', section)
    .where('condition', 'is', null)
    .returning('key')
    .execute();
  record('inspection.point_recorded', held.refs, { points: good.map(({ key }) => key), condition: 'good' });
  return { left: await countLeft(scope, held.id) };
});
