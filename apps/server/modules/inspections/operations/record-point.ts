import { type InputOf, inspections } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import type { Measured, PointDefinition } from '../../../schema/json.ts';
import { countLeft } from '../count-left.ts';
import { suggestFor } from '../definition-of.ts';
import { hold } from '../whose.ts';

type Input = InputOf<typeof inspections.recordPoint>;
type Row = {
  readonly key: string;
  readonly name: string;
  readonly definition: PointDefinition;
  readonly condition: 'good' | 'monitor' | 'urgent' | 'not_checked' | null;
  readonly measured: Measured[];
};

/**
 * R-316 A point counts as soon as it has a condition. R-317 A measurement suggests one with the reason; it is taken when
 * nobody chose another, and follows a corrected measurement as long as it was not overruled.
 */
function judge(row: Row, input: Input) {
  const measured = input.measured ?? row.measured;
  const suggested = suggestFor(row.key, row.name, row.definition, measured);
  const before = suggestFor(row.key, row.name, row.definition, row.measured)?.condition ?? null;
  const followed = row.condition === null || row.condition === 'not_checked' || row.condition === before;
  const automatic = input.measured && followed ? suggested?.condition : undefined;
  return { measured, suggested, condition: input.condition ?? automatic ?? row.condition };
}

export default implement(inspections.recordPoint, async (scope, input) => {
  const { sql, shopId, now, record } = scope;
  const held = await hold(scope, input.inspectionId, ['in_progress', 'in_review']);
  const row = found(
    await sql
      .selectFrom('inspection_point')
      .select(['id', 'key', 'name', 'definition', 'condition', 'measured'])
      .where('shop_id', '=', shopId)
      .where('inspection_id', '=', held.id)
      .where('key', '=', input.point)
      .executeTakeFirst(),
    'point',
  );
  const known = new Set(row.definition.values.map((value) => value.key));
  if (input.measured?.some((value) => !known.has(value.key))) refuse('invalid_input', 'measured');
  const { measured, suggested, condition } = judge(row, input);
  await sql
    .updateTable('inspection_point')
    .set({
      condition,
      measured: JSON.stringify(measured),
      recorded_at: now,
      ...(input.note === undefined ? {} : { note: input.note || null }),
      ...(input.customerSentence === undefined ? {} : { customer_sentence: input.customerSentence || null }),
    })
    .where('shop_id', '=', shopId)
    .where('id', '=', row.id)
    .execute();
  record('inspection.point_recorded', held.refs, { points: [row.key], condition });
  const why = suggested ? { key: suggested.why.key, params: { ...suggested.why.params } } : null;
  return { condition, suggested: suggested?.condition ?? null, why, left: await countLeft(scope, held.id) };
});
