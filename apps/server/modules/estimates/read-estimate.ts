import type { Refs } from '@pitlane/contracts';
import { asCustomer } from '../../kernel/actor.ts';
import type { Reading } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';

function rows({ sql, shopId }: Reading) {
  return sql
    .selectFrom('estimate as e')
    .innerJoin('work_orders__visit as w', (join) =>
      join.onRef('w.shop_id', '=', 'e.shop_id').onRef('w.id', '=', 'e.work_order_id'),
    )
    .leftJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'w.shop_id').onRef('c.id', '=', 'w.customer_id'),
    )
    .select(['e.id', 'e.public_id', 'e.work_order_id', 'e.version', 'e.status', 'e.currency', 'e.message'])
    .select(['e.change_request', 'e.call_asked_at', 'e.author', 'e.sent_at', 'e.viewed_at', 'e.decided_at'])
    .select(['e.converted_at', 'e.valid_until', 'e.net', 'e.tax', 'e.total', 'e.call_phone_sealed', 'e.signature'])
    .select(['e.signature_drawing', 'e.surcharge_rules', 'e.prices_include_tax', 'e.tax_exempt'])
    .select(['w.public_id as order_public_id', 'w.number', 'w.customer_id', 'w.vehicle_id', 'w.booking_id'])
    .select('c.public_id as customer_public_id')
    .select(['w.stage', 'w.is_open', 'w.quote'])
    .where('e.shop_id', '=', shopId);
}
export type EstimateRow = Awaited<ReturnType<typeof readEstimate>>;

/** One version for staff. Refuses not_found. */
export async function readEstimate(scope: Reading, id: string) {
  return found(await rows(scope).where('e.id', '=', id).executeTakeFirst());
}

/** One version for the customer whose car it is; anybody else's is not found. */
export async function readMyEstimate(scope: Reading, publicId: string): Promise<EstimateRow> {
  return found(
    await rows(scope)
      .where('e.public_id', '=', publicId)
      .where('w.customer_id', '=', asCustomer(scope.actor).customerId)
      .where('e.sent_at', 'is not', null)
      .executeTakeFirst(),
  );
}

/** What an event about this estimate refers to. */
export function refsOfEstimate(row: EstimateRow): Refs {
  return {
    workOrder: row.work_order_id,
    customer: row.customer_id ?? '',
    vehicle: row.vehicle_id ?? '',
    estimate: row.id,
    ...(row.booking_id ? { booking: row.booking_id } : {}),
  };
}

/** The frozen jobs of a version, in safety order. */
export async function frozenJobs({ sql, shopId }: Reading, estimateId: string) {
  return sql
    .selectFrom('estimate_job')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('estimate_id', '=', estimateId)
    .orderBy('position')
    .execute();
}
export type FrozenJob = Awaited<ReturnType<typeof frozenJobs>>[number];

/** Questions and answers about a version, oldest first. */
export async function commentsOf({ sql, shopId }: Reading, estimateId: string) {
  return sql
    .selectFrom('estimate_comment as c')
    .leftJoin('estimate_job as j', (join) =>
      join.onRef('j.shop_id', '=', 'c.shop_id').onRef('j.id', '=', 'c.estimate_job_id'),
    )
    .select(['c.id', 'c.public_id', 'c.from_side', 'c.author', 'c.text', 'c.at', 'j.title', 'j.id as job_id'])
    .select('j.public_id as job_public_id')
    .where('c.shop_id', '=', shopId)
    .where('c.estimate_id', '=', estimateId)
    .orderBy('c.at')
    .orderBy('c.id')
    .limit(200)
    .execute();
}

/** True when a later version of this visit's estimate was sent. */
export async function isReplaced({ sql, shopId }: Reading, row: EstimateRow): Promise<boolean> {
  if (row.status === 'replaced') return true;
  const newer = await sql
    .selectFrom('estimate')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', row.work_order_id)
    .where('version', '>', row.version)
    .limit(1)
    .executeTakeFirst();
  return newer !== undefined;
}

/** The customer's name, as it stands on what they decide. */
export async function customerName({ sql, shopId }: Reading, customerId: string): Promise<string> {
  const row = await sql
    .selectFrom('customers__name')
    .select('name')
    .where('shop_id', '=', shopId)
    .where('id', '=', customerId)
    .executeTakeFirst();
  return row?.name ?? '';
}
