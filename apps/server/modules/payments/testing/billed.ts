import { makeCustomer, type TestCustomer, type TestShop } from '../../../kernel/testing/factories.ts';
import type { World } from '../../../kernel/testing/world.ts';

/** A posted bill of one untaxed line over `total`, for a customer of its own unless one is given. */
export async function billed(world: World, shop: TestShop, total: number, whose?: TestCustomer) {
  const customer = whose ?? (await makeCustomer(world, shop.shopId));
  const { caller } = shop.staff.MANAGER;
  const line = { kind: 'labour', description: 'Brakes', quantity: 1000, unitPrice: total, taxRateBp: 0 } as const;
  const { id } = await caller.call('createInvoice', { customerId: customer.id, lines: [line] });
  const draft = await caller.call('getInvoice', { invoiceId: id });
  await caller.call('postInvoice', { invoiceId: id, version: draft.version });
  const { number, publicId } = await caller.call('getInvoice', { invoiceId: id });
  return { id, publicId, number, customer };
}

/** What the books say of one customer: account → sum, debit positive. */
export async function balances(world: World, customerId: string): Promise<Record<string, number>> {
  const rows = await world.sql<{ account: string; sum: string }>(
    'select account, sum(amount) from ledger_line where customer_id = $1 group by account',
    [customerId],
  );
  return Object.fromEntries(rows.map((row) => [row.account, Number(row.sum)]));
}
