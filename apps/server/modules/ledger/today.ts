import { dayAt } from '../../kernel/calendar/zone.ts';
import type { Reading } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { readShop } from '../shops/index.ts';

/** The shop's currency and today on its own clock. */
export async function booksOf(scope: Reading): Promise<{ currency: string; today: string; name: string }> {
  const shop = await readShop(scope);
  return { currency: shop.currency, today: dayAt(scope.clock.now(), shop.timeZone), name: shop.name };
}

/** Refuses a period that ends before it begins. */
export function checkPeriod({ from, to }: { readonly from: string; readonly to: string }): void {
  if (to < from) refuse('invalid_input', 'to');
}
