import type { NotNull } from 'kysely';
import type { Reading } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';

/** Whose conversation it is; a customer's own is looked up by the public id and the customer together. */
export type WhichThread = { readonly id: string } | { readonly publicId: string; readonly customerId: string };

/** The work order a conversation belongs to. Refuses not_found. */
export async function threadOf({ sql, shopId }: Reading, which: WhichThread) {
  const row = await sql
    .selectFrom('work_orders__visit')
    .select(['id', 'customer_id', 'vehicle_id'])
    .where('shop_id', '=', shopId)
    .where((row) =>
      'id' in which
        ? row('id', '=', which.id)
        : row.and([row('public_id', '=', which.publicId), row('customer_id', '=', which.customerId)]),
    )
    .$narrowType<{ id: NotNull; customer_id: NotNull; vehicle_id: NotNull }>()
    .executeTakeFirst();
  const { id, customer_id, vehicle_id } = found(row);
  return { id, customerId: customer_id, refs: { workOrder: id, customer: customer_id, vehicle: vehicle_id } };
}
