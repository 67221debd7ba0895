import { sql } from 'kysely';
import { MailFailure, type MailTransport } from '../../../integrations/mail/port.ts';
import { systemActor } from '../../../kernel/actor.ts';
import type { Scope, Work, WorkParts } from '../../../kernel/implement.ts';
import type { Readers } from '../readers.ts';
import { openMail } from './sealed.ts';

export const SEND_QUEUE = 'mail-send';
/** After this many tries a mail counts as failed; the queue spaces them from seconds to minutes. */
const MOST_TRIES = 9;
/** A worker that speaks longer than this to a mail server has died. */
const CLAIM_MS = 120_000;
type Heard = { readonly shopId: string; readonly seq: number };
type Claimed = {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly attempts: number;
  readonly customer_id: string | null;
  readonly staff_id: string | null;
  readonly work_order_id: string | null;
  readonly shop_id: string;
  readonly to_sealed: string;
  readonly content_sealed: string;
};

/**
 * Sends one mail of the outbox: queued → sending → sent or failed, each step guarded by the status before it.
 * Inside the house that is exactly once. Towards the mail server it is at least once: a worker that dies after the
 * server said yes and before the row says sent leaves a mail that is sent again, with the same Message-ID.
 */
export const sendMail =
  (readers: Pick<Readers, 'transport'>): Work =>
  (parts) => {
    const transport = readers.transport(parts.services.env);
    return {
      queue: SEND_QUEUE,
      on: ['mail.queued'],
      handle: async ({ shopId, seq }: Heard) => {
        if (transport) await sendOne(parts, transport, shopId, seq);
      },
    };
  };

async function sendOne(parts: WorkParts, transport: MailTransport, shopId: string, seq: number): Promise<void> {
  const inShop = <T>(work: (scope: Scope) => Promise<T>) =>
    parts.runner.inShop(
      shopId,
      systemActor(shopId, SEND_QUEUE, { seq, depth: 0 }),
      { id: `mail-${seq}`, address: '', device: '' },
      work,
    );
  const mail = await inShop((scope) => claim(scope, seq));
  if (!mail) return;
  const { publicUrl } = parts.services.env;
  const { to, from, replyTo, text, html, attachments } = openMail(parts.services.secrets, mail);
  try {
    await transport.send({
      from,
      to,
      subject: mail.subject,
      text,
      html,
      attachments,
      messageId: `<${mail.id}@${new URL(publicUrl).hostname}>`,
      ...(replyTo ? { replyTo } : {}),
    });
  } catch (error) {
    const failure = error instanceof MailFailure ? error : new MailFailure('temporary', (error as Error).message);
    const lasting = failure.kind === 'permanent' || mail.attempts >= MOST_TRIES;
    await inShop((scope) => (lasting ? giveUp(scope, mail, failure) : putBack(scope, mail, failure)));
    if (lasting) return;
    throw failure;
  }
  await inShop((scope) => finish(scope, mail));
}

/** Takes the mail for this worker; nothing when it is done, throws while another worker has it. */
async function claim({ sql: db, shopId, clock, now }: Scope, seq: number): Promise<Claimed | null> {
  const tooOld = new Date(clock.now().getTime() - CLAIM_MS).toISOString();
  const mailId = sql<string>`(select (data->>'mailId')::uuid from event where shop_id = ${shopId} and seq = ${seq})`;
  const claimed = await db
    .updateTable('mail')
    .set((row) => ({ status: 'sending' as const, claimed_at: now, attempts: row('attempts', '+', 1) }))
    .where('shop_id', '=', shopId)
    .where('id', '=', mailId)
    .where((row) =>
      row.or([row('status', '=', 'queued'), row.and([row('status', '=', 'sending'), row('claimed_at', '<', tooOld)])]),
    )
    .returning(['shop_id', 'id', 'kind', 'subject', 'attempts', 'customer_id', 'staff_id', 'work_order_id'])
    .returning(['to_sealed', 'content_sealed'])
    .executeTakeFirst();
  if (claimed) return claimed;
  const other = await db
    .selectFrom('mail')
    .select('status')
    .where('shop_id', '=', shopId)
    .where('id', '=', mailId)
    .executeTakeFirst();
  if (other?.status === 'sending') throw new Error('another worker is sending this mail');
  return null;
}

const sending = ({ sql: db, shopId }: Scope, mail: Claimed) =>
  db.updateTable('mail').where('shop_id', '=', shopId).where('id', '=', mail.id).where('status', '=', 'sending');

async function putBack(scope: Scope, mail: Claimed, failure: MailFailure): Promise<void> {
  await sending(scope, mail).set({ status: 'queued', error: failure.message }).execute();
}

async function giveUp(scope: Scope, mail: Claimed, failure: MailFailure): Promise<void> {
  const error = failure.message.slice(0, 300);
  const done = await sending(scope, mail).set({ status: 'failed', error }).returning('id').executeTakeFirst();
  if (done)
    scope.record('mail.failed', refsOf(mail), { kind: mail.kind, subject: mail.subject, error: reasonOf(failure) });
}

async function finish(scope: Scope, mail: Claimed): Promise<void> {
  const change = { status: 'sent' as const, sent_at: scope.now, error: null };
  const done = await sending(scope, mail).set(change).returning('id').executeTakeFirst();
  if (done) scope.record('mail.sent', refsOf(mail), { kind: mail.kind, subject: mail.subject });
}

/** What an event may say of a failure: a server's own reply often repeats the address. */
function reasonOf({ code, kind }: MailFailure): string {
  return code ? `SMTP ${code}` : kind;
}

function refsOf({ customer_id, staff_id, work_order_id }: Claimed) {
  return {
    ...(customer_id ? { customer: customer_id } : {}),
    ...(staff_id ? { staff: staff_id } : {}),
    ...(work_order_id ? { workOrder: work_order_id } : {}),
  };
}
