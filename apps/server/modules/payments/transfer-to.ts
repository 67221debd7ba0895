import type { Reading } from '../../kernel/implement.ts';
import { readRules, transferAccount } from '../invoices/index.ts';
import { readLetterhead, readShop } from '../shops/index.ts';
import { type Bill, openOfBill } from './read-bill.ts';

/** R-532 Where what is open of a bill can be sent by bank; null when the shop gave no account or nothing is open. */
export async function transferTo(scope: Reading, bill: Bill) {
  const amount = openOfBill(bill);
  if (amount === 0) return null;
  const shop = await readShop(scope);
  const { legalName } = await readLetterhead(scope);
  const { rules } = await readRules(scope, shop);
  const { currency } = bill;
  return transferAccount(rules, { name: shop.name, legalName }, { number: bill.number_text ?? '', amount, currency });
}
