import { eventKinds } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';
import { recordsOf } from '../customers/index.ts';
import { readShop } from '../shops/index.ts';
import { iconOf } from './icons.ts';
import { eventRows } from './rows.ts';
import { valuesOf } from './values.ts';
import { customerText, localeOf } from './words.ts';

/** Only what its own contract says a customer may hear of. */
const told = eventKinds.filter((kind) => kind.customer).map((kind) => kind.name as string);
export type CustomerRow = { at: string; text: string; icon: string; workOrderId: string | null };
export type About = {
  readonly customerId: string;
  readonly workOrderId?: string;
  /** Nothing before this instant. */
  readonly since?: string;
  /** The customer's language. */
  readonly locale: string;
  readonly limit: number;
};

/** R-282 The story in the customer's words, newest first: only kinds told to customers, no names, no internal facts. */
export async function customerStory(scope: Reading, about: About): Promise<CustomerRow[]> {
  const records = await recordsOf(scope, about.customerId);
  let query = eventRows(scope).where('e.customer_id', 'in', records).where('e.type', 'in', told).limit(about.limit);
  if (about.workOrderId) query = query.where('e.work_order_id', '=', about.workOrderId);
  if (about.since) query = query.where('e.at', '>=', about.since);
  const [rows, shop] = await Promise.all([query.execute(), readShop(scope)]);
  const locale = localeOf(about.locale);
  return rows.flatMap((row) => {
    if (row.type === 'file.added' && row.data.customerVisible === false) return [];
    const text = customerText(locale, row.type, valuesOf(row.type, row.data, { ...shop, locale }));
    return text ? [{ at: row.at, text, icon: iconOf(row.type), workOrderId: row.refs.workOrder ?? null }] : [];
  });
}
