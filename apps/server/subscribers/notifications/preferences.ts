import { notifications, type OutputOf } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';
import type { Row } from './catalogue.ts';

export type Preferences = OutputOf<typeof notifications.getPreferences>;
export const defaults: Preferences = notifications.preferences.parse({});
export type User = { readonly side: 'staff' | 'customer'; readonly id: string };

/** What these people want to be told; the defaults for those who never said. */
export async function preferencesOf(
  { sql, shopId }: Reading,
  side: User['side'],
  ids: readonly string[],
): Promise<Map<string, Preferences>> {
  const wanted = new Map(ids.map((id) => [id, defaults]));
  if (ids.length === 0) return wanted;
  const rows = await sql
    .selectFrom('notification_preference')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('user_kind', '=', side)
    .where('user_id', 'in', [...ids])
    .execute();
  for (const row of rows)
    wanted.set(row.user_id, {
      emailEnabled: row.email_enabled,
      smsEnabled: row.sms_enabled,
      pushEnabled: row.push_enabled,
      notifyOnAssignment: row.notify_on_assignment,
      notifyOnMessage: row.notify_on_message,
      notifyOnEstimate: row.notify_on_estimate,
      notifyOnReview: row.notify_on_review,
      notifyOnService: row.notify_on_service,
    });
  return wanted;
}

const switches = {
  assignment: 'notifyOnAssignment',
  message: 'notifyOnMessage',
  estimate: 'notifyOnEstimate',
  review: 'notifyOnReview',
  service: 'notifyOnService',
} as const;

/**
 * By which ways a person is told of this kind: their switches can only take away. A text (`number`) stands for the
 * mail.
 */
export function waysFor(row: Row, wants: Preferences, number: string | null = null): Row['by'] {
  if (row.group === 'always') return row.by;
  if (row.group && !wants[switches[row.group]]) return [];
  return row.by.filter((way) => {
    if (way === 'sms') return number !== null;
    return way !== 'mail' || (number === null && wants.emailEnabled);
  });
}
