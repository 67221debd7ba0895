import type { Reading } from '../../../kernel/implement.ts';
import type { Row } from '../catalogue.ts';
import type { Facts } from '../facts.ts';
import type { Preferences } from '../preferences.ts';
import type { Recipient } from '../recipients.ts';
import { numberIndex } from './sealed.ts';

/**
 * The number this news goes to as a text, or null: the kind may go by text, the customer asked for texts (with this
 * booking, else in general), the shop can send them, and nobody answered STOP from that number.
 */
export async function numberFor(
  { sql, shopId, services }: Reading,
  { row, facts, to, wants }: { row: Row; facts: Facts; to: Recipient; wants: Preferences },
): Promise<string | null> {
  const number = to.side === 'customer' ? facts.customer?.phone : null;
  if (!number || !row.by.includes('sms')) return null;
  const way = facts.booking?.confirmBy ?? (wants.smsEnabled ? 'sms' : 'mail');
  if (way !== 'sms') return null;
  const able = await sql
    .selectFrom('notifications__texting')
    .select('shop_id')
    .where('shop_id', '=', shopId)
    .executeTakeFirst();
  if (!able) return null;
  const stopped = await sql
    .selectFrom('sms_stop')
    .select('at')
    .where('shop_id', '=', shopId)
    .where('to_index', '=', numberIndex(services.secrets, shopId, number))
    .executeTakeFirst();
  return stopped ? null : number;
}
