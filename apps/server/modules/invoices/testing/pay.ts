import { systemActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/implement.ts';
import type { World } from '../../../kernel/testing/world.ts';
import { postEntry, withShopAmounts } from '../../ledger/index.ts';
import { readInvoice, refsOfInvoice } from '../read-invoice.ts';
import { settle, unsettle } from '../settle.ts';

/** Runs work in a shop's transaction, as the machine. */
export const inShop = <T>(world: World, shopId: string, work: (scope: Scope) => Promise<T>): Promise<T> => {
  const request = { id: 'test', address: '', device: '' };
  return world.server.house.runner.inShop(shopId, systemActor(shopId, 'test'), request, work);
};

/**
 * Money for a bill at the rate of the day, as whoever takes payments does it: counted and booked in one transaction. A
 * negative amount goes back to the customer.
 */
export const pay = (world: World, shopId: string, invoiceId: string, amount: number, rateMicro?: number) =>
  inShop(world, shopId, async (scope) => {
    const bill = await readInvoice(scope, invoiceId);
    if (amount > 0) await settle(scope, invoiceId, amount);
    else await unsettle(scope, invoiceId, -amount);
    await postEntry(scope, {
      kind: amount > 0 ? 'payment' : 'refund',
      sourceId: newId(),
      day: scope.now.slice(0, 10),
      currency: bill.currency,
      customerId: bill.customer_id,
      description: 'Cash',
      lines: withShopAmounts(
        [
          { account: 'cash', amount, ...(rateMicro ? { rateMicro } : {}) },
          { account: 'receivable', amount: -amount, invoiceId },
        ],
        bill.rate_micro,
      ),
    });
    scope.record('billing.changed', refsOfInvoice(bill), { fields: ['paid'] });
  });
