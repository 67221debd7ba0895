import { inspections } from '@pitlane/contracts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { PointDefinition } from '../../../schema/json.ts';
import { photosOf } from '../../media/index.ts';
import { hold } from '../whose.ts';

type Row = {
  readonly id: string;
  readonly key: string;
  readonly condition: 'good' | 'monitor' | 'urgent' | 'not_checked' | null;
  readonly definition: PointDefinition;
};
const naming = (rows: readonly Row[], reason: string) => ({
  fields: rows.map(({ key }) => ({ field: key, reason })),
});

/** R-319 Nothing is left open: each point has a condition, or the rest is marked as not checked on purpose. */
async function settleRest({ sql, shopId, now }: Scope, left: readonly Row[], skipRest: boolean): Promise<void> {
  if (left.length === 0) return;
  if (!skipRest) throw new Refusal('points_left', naming(left, 'points_left'));
  await sql
    .updateTable('inspection_point')
    .set({ condition: 'not_checked', recorded_at: now })
    .where('shop_id', '=', shopId)
    .where(
      'id',
      'in',
      left.map(({ id }) => id),
    )
    .execute();
}

/** R-320 A photo stands beside each condition for which the template wants one. */
async function checkPhotos(scope: Scope, rows: readonly Row[]): Promise<void> {
  const wanting = rows.filter(
    ({ condition, definition }) => condition && definition.photoRequiredWhen.includes(condition),
  );
  const photos = await photosOf(
    scope,
    'inspection_point',
    wanting.map(({ id }) => id),
  );
  const missing = wanting.filter(({ id }) => !photos.get(id)?.length);
  if (missing.length > 0) throw new Refusal('photo_required', naming(missing, 'photo_required'));
}

export default implement(inspections.finishInspection, async (scope, { inspectionId, skipRest }) => {
  const { sql, shopId, now, record } = scope;
  const held = await hold(scope, inspectionId, ['in_progress']);
  const rows = await sql
    .selectFrom('inspection_point')
    .select(['id', 'key', 'condition', 'definition'])
    .where('shop_id', '=', shopId)
    .where('inspection_id', '=', held.id)
    .orderBy('position')
    .execute();
  await settleRest(
    scope,
    rows.filter(({ condition }) => condition === null),
    skipRest,
  );
  await checkPhotos(scope, rows);
  await sql
    .updateTable('inspection')
    .set({ state: 'in_review', finished_at: now })
    .where('shop_id', '=', shopId)
    .where('id', '=', held.id)
    .execute();
  const count = (wanted: string) => rows.filter(({ condition }) => condition === wanted).length;
  const data = { name: held.name, urgent: count('urgent'), monitor: count('monitor'), good: count('good') };
  record('inspection.finished', held.refs, data);
  return { state: 'in_review' as const };
});
