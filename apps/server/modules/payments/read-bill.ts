import type { Refs } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';
import { found, refuse } from '../../kernel/refusal.ts';
import { recordsOf } from '../customers/index.ts';

type Reads = Pick<Reading, 'sql' | 'shopId'>;

function bills({ sql, shopId }: Reads) {
  return sql
    .selectFrom('invoices__bill')
    .select(['id', 'public_id', 'kind', 'status', 'number_text', 'customer_id', 'vehicle_id', 'work_order_id'])
    .select(['currency', 'rate_micro', 'due_on', 'total', 'open'])
    .where('shop_id', '=', shopId)
    .$narrowType<{
      id: string;
      public_id: string;
      kind: string;
      status: string;
      customer_id: string;
      currency: string;
      rate_micro: number;
      total: number;
      open: number;
    }>();
}
export type Bill = Awaited<ReturnType<typeof readBill>>;

/** A bill as far as paying it goes. Refuses not_found. */
export async function readBill(scope: Reads, id: string) {
  return found(await bills(scope).where('id', '=', id).executeTakeFirst());
}

/** The bill of this customer, under any of their records; anybody else's is not found. */
export async function readMyBill(scope: Reading, publicId: string, customerId: string): Promise<Bill> {
  const records = await recordsOf(scope, customerId);
  return found(
    await bills(scope)
      .where('public_id', '=', publicId)
      .where('customer_id', 'in', records)
      .where('status', '<>', 'draft')
      .executeTakeFirst(),
  );
}

/** R-641 Only a posted bill or deposit takes money. Refuses not_posted. */
export function checkPayable(bill: Bill): void {
  if (bill.kind === 'credit_note' || bill.status === 'draft' || bill.status === 'void') refuse('not_posted');
}

/** What is open of it, at least nothing. */
export const openOfBill = (bill: Bill): number =>
  bill.kind === 'credit_note' || bill.status === 'draft' || bill.status === 'void' ? 0 : Math.max(0, bill.open);

/** What an event about paying this bill refers to. */
export const refsOfBill = (bill: Bill, payment?: string): Refs => ({
  invoice: bill.id,
  customer: bill.customer_id,
  ...(bill.vehicle_id ? { vehicle: bill.vehicle_id } : {}),
  ...(bill.work_order_id ? { workOrder: bill.work_order_id } : {}),
  ...(payment ? { payment } : {}),
});
