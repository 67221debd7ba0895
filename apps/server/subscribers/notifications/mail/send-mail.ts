import { sql } from 'kysely';
import { type LastWill, MailFailure, type MailTransport } from '../../../integrations/mail/port.ts';
import { systemActor } from '../../../kernel/actor.ts';
import type { Scope, Work, WorkParts } from '../../../kernel/implement.ts';
import type { Readers } from '../readers.ts';
import { openMail } from './sealed.ts';

export const SEND_QUEUE = 'mail-send';
/** After this many tries a mail counts as failed; the queue spaces them from seconds to minutes. */
const MOST_TRIES = 9;
/** While a worker speaks to a mail server it renews its claim; the database's clock counts, which all workers share. */
const RENEW_MS = 3_000;
const DEAD = sql`now() - interval '10 seconds'`;
/** The event that queued the mail, or the mail itself when nobody else would send it any more. */
type Heard = { readonly shopId: string } & ({ readonly seq: number } | { readonly mailId: string });
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
  readonly created_at: string;
  readonly handed_over_at: string | null;
};

/**
 * Sends one mail of the outbox: queued → sending → sent or failed, each step guarded by the status before it.
 * The talk with the mail server is led by a process that outlives a killed worker and notes what the server took
 * (`handed_over_at`); the next worker finishes such a mail without sending it. Only when both die is it sent again, with
 * the same Message-ID.
 */
export const sendMail =
  (readers: Pick<Readers, 'transport' | 'paper'>): Work =>
  (parts) => {
    const transport = readers.transport(parts.services.env);
    return {
      queue: SEND_QUEUE,
      on: ['mail.queued'],
      handle: async (heard: Heard) => {
        if (transport) await sendOne({ ...parts, transport, paper: readers.paper }, heard);
      },
    };
  };

type Sending = WorkParts & { readonly transport: MailTransport; readonly paper: Readers['paper'] };

async function sendOne(parts: Sending, heard: Heard): Promise<void> {
  const { shopId } = heard;
  const inShop = <T>(work: (scope: Scope) => Promise<T>) =>
    parts.runner.inShop(
      shopId,
      systemActor(shopId, SEND_QUEUE, 'seq' in heard ? { seq: heard.seq, depth: 0 } : undefined),
      { id: `mail-${'seq' in heard ? heard.seq : heard.mailId}`, address: '', device: '' },
      work,
    );
  // A claim lapses: it is not to wait for a sender that is still starting.
  await parts.transport.open?.();
  const mail = await inShop((scope) => claim(scope, heard));
  if (!mail) return;
  if (mail.handed_over_at) return void (await inShop((scope) => finish(scope, mail)));
  const { publicUrl } = parts.services.env;
  const { to, from, replyTo, text, html, attachments, paper } = openMail(parts.services.secrets, mail);
  const renewing = setInterval(() => void inShop((scope) => renew(scope, mail)).catch(() => {}), RENEW_MS);
  let noted: (() => void) | undefined;
  try {
    const printed = paper ? await parts.paper(parts, shopId, paper) : null;
    const letter = {
      from,
      to,
      subject: mail.subject,
      text,
      html,
      attachments: printed ? [...attachments, printed] : attachments,
      messageId: `<${mail.id}@${new URL(publicUrl).hostname}>`,
      writtenAt: mail.created_at,
      ...(replyTo ? { replyTo } : {}),
    };
    ({ noted } = await parts.transport.send(letter, lastWill(parts.services.databaseUrl, mail)));
  } catch (error) {
    const failure = error instanceof MailFailure ? error : new MailFailure('temporary', (error as Error).message);
    const lasting = failure.kind === 'permanent' || mail.attempts >= MOST_TRIES;
    await inShop((scope) => (lasting ? giveUp(scope, mail, failure) : putBack(scope, mail, failure)));
    if (lasting) return;
    throw failure;
  } finally {
    clearInterval(renewing);
  }
  await inShop((scope) => finish(scope, mail));
  noted?.();
}

/** What the sender does about a mail whose worker is gone; of a claim that somebody else has by now it changes nothing. */
function lastWill(databaseUrl: string, { shop_id, id, attempts }: Claimed): LastWill {
  const mine = "where shop_id = $1 and id = $2 and attempts = $3 and status = 'sending'";
  const values = [shop_id, id, attempts];
  return {
    databaseUrl,
    holding: { text: `update mail set claimed_at = now() ${mine}`, values },
    taken: { text: `update mail set handed_over_at = now() ${mine}`, values },
  };
}

/** Takes the mail for this worker; nothing when it is done, throws while another worker has it. */
async function claim({ sql: db, shopId }: Scope, heard: Heard): Promise<Claimed | null> {
  const mailId =
    'mailId' in heard
      ? sql<string>`${heard.mailId}::uuid`
      : sql<string>`(select (data->>'mailId')::uuid from event where shop_id = ${shopId} and seq = ${heard.seq})`;
  const claimed = await db
    .updateTable('mail')
    .set((row) => ({ status: 'sending' as const, claimed_at: sql<string>`now()`, attempts: row('attempts', '+', 1) }))
    .where('shop_id', '=', shopId)
    .where('id', '=', mailId)
    .where((row) =>
      row.or([
        row('status', '=', 'queued'),
        row.and([
          row('status', '=', 'sending'),
          row.or([row('handed_over_at', 'is not', null), row('claimed_at', '<', sql<string>`${DEAD}`)]),
        ]),
      ]),
    )
    .returning(['shop_id', 'id', 'kind', 'subject', 'attempts', 'customer_id', 'staff_id', 'work_order_id'])
    .returning(['to_sealed', 'content_sealed', 'created_at', 'handed_over_at'])
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

async function renew(scope: Scope, mail: Claimed): Promise<void> {
  await sending(scope, mail).set({ claimed_at: sql<string>`now()` }).execute();
}

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
  const change = { status: 'sent' as const, sent_at: mail.handed_over_at ?? scope.now, error: null };
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
