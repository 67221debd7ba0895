import { newId } from '../../../kernel/ids.ts';
import type { LoggedEvent, Scope } from '../../../kernel/implement.ts';
import type { Row } from '../catalogue.ts';
import type { Facts } from '../facts.ts';
import type { Recipient } from '../recipients.ts';
import { sealSms } from './sealed.ts';
import { smsText } from './words.ts';

/** Puts a text message into the outbox, in the transaction of its news; the same news is never two texts. */
export async function queueSms(
  scope: Scope,
  { row, facts, to, event, number }: { row: Row; facts: Facts; to: Recipient; event: LoggedEvent; number: string },
): Promise<void> {
  const { sql, shopId, services, record, now } = scope;
  const id = newId();
  const body = smsText(row, facts, to.locale, services.env.publicUrl);
  const inserted = await sql
    .insertInto('sms')
    .values({
      shop_id: shopId,
      id,
      once_key: `${event.seq}:${row.kind}:${to.id}`,
      kind: row.kind,
      event_seq: event.seq,
      customer_id: to.id,
      work_order_id: facts.order?.id ?? null,
      status: 'queued',
      created_at: now,
      ...sealSms(services.secrets, shopId, number, body),
    })
    .onConflict((conflict) => conflict.constraint('sms_once').doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) return;
  const order = facts.order ? { workOrder: facts.order.id } : {};
  record('sms.queued', { customer: to.id, ...order }, { smsId: id, kind: row.kind });
}
