import { newId } from '../../../kernel/ids.ts';
import type { LoggedEvent, Scope } from '../../../kernel/implement.ts';
import type { Row } from '../catalogue.ts';
import type { Facts } from '../facts.ts';
import type { Recipient } from '../recipients.ts';
import { asHtml } from './as-html.ts';
import { asText } from './as-text.ts';
import { calendarFile } from './calendar-file.ts';
import { letterOf } from './letter.ts';
import { linkFor } from './link.ts';
import { paperOf } from './paper.ts';
import { sealMail } from './sealed.ts';

/**
 * Puts a mail into the outbox, rendered once in its reader's language. Event, kind and reader make its key, so
 * the same news is never two mails. The recorded event is what starts the sending: no commit, no mail.
 */
export async function queueMail(
  scope: Scope,
  row: Row,
  facts: Facts,
  to: Recipient,
  event: LoggedEvent,
): Promise<void> {
  if (!to.email) return;
  const { sql, shopId, services, record, now } = scope;
  const { publicUrl, mailFrom } = services.env;
  const sender = addressIn(mailFrom);
  const letter = letterOf({ row, facts, to, link: await linkFor(scope, row, facts, to), publicUrl });
  const file = { facts, to, sequence: event.seq, host: new URL(publicUrl).hostname, sender };
  const content = {
    from: `${quoted(facts.shop.name)} <${sender}>`,
    replyTo: to.side === 'customer' ? facts.shop.email : null,
    text: asText(letter),
    html: asHtml(letter),
    attachments: row.calendar ? calendarFile({ ...file, method: row.calendar }) : [],
    paper: paperOf(row.kind, event.refs, facts.data),
  };
  const id = newId();
  const inserted = await sql
    .insertInto('mail')
    .values({
      shop_id: shopId,
      id,
      once_key: `${event.seq}:${row.kind}:${to.id}`,
      kind: row.kind,
      customer_id: to.side === 'customer' ? to.id : null,
      staff_id: to.side === 'staff' ? to.id : null,
      work_order_id: facts.order?.id ?? null,
      subject: letter.subject,
      status: 'queued',
      created_at: now,
      ...sealMail(services.secrets, shopId, to.email, content),
    })
    .onConflict((conflict) => conflict.constraint('mail_once').doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) return;
  const about = to.side === 'customer' ? { customer: to.id } : { staff: to.id };
  record(
    'mail.queued',
    { ...about, ...(facts.order ? { workOrder: facts.order.id } : {}) },
    { mailId: id, kind: row.kind },
  );
}

/** The bare address of `Name <name@host>`. */
export function addressIn(sender: string): string {
  return /<([^>]+)>/.exec(sender)?.[1] ?? sender;
}

/** A name as a header may carry it (RFC 5322, 3.2.4): quoted, without line breaks. */
function quoted(name: string): string {
  return `"${name.replace(/[\r\n\0]+/g, ' ').replace(/["\\]/g, '\\$&')}"`;
}
