import type { shapes } from '@pitlane/contracts';
import type { Scope } from '../../kernel/implement.ts';

type Finding = {
  readonly id: string;
  readonly inspectionId: string | null;
  readonly condition: shapes.Condition;
  readonly sentence: string | null;
};
type Explained = { readonly id: string; readonly publicId: string; readonly total: number; readonly version: number };

/**
 * R-265 Gives a finding to the open job of the visit that mends it already, of the same service and without a finding of
 * its own: its words, rank and photos; price and decision stay. Null when the visit has no such job.
 */
export async function explainJob(
  { sql, shopId }: Scope,
  workOrderId: string,
  serviceId: string,
  finding: Finding,
): Promise<(Explained & { readonly title: string }) | null> {
  const row = await sql
    .updateTable('job')
    .set((column) => ({
      finding_id: finding.id,
      inspection_id: finding.inspectionId,
      condition: finding.condition,
      sentence: column.fn.coalesce('sentence', column.val(finding.sentence)),
      version: column('version', '+', 1),
    }))
    .where('shop_id', '=', shopId)
    .where('id', '=', (job) =>
      job
        .selectFrom('job')
        .select('id')
        .where('shop_id', '=', shopId)
        .where('work_order_id', '=', workOrderId)
        .where('service_id', '=', serviceId)
        .where('finding_id', 'is', null)
        .where('removed_at', 'is', null)
        .where('decision', '<>', 'declined')
        .where('status', '<>', 'done')
        .orderBy('position')
        .limit(1),
    )
    .returning(['id', 'public_id', 'title', 'total', 'version'])
    .executeTakeFirst();
  return row ? { id: row.id, publicId: row.public_id, title: row.title, total: row.total, version: row.version } : null;
}
