import { sql } from 'kysely';
import { SmsFailure, type SmsProvider } from '../../../integrations/sms/port.ts';
import { systemActor } from '../../../kernel/actor.ts';
import type { Scope, Work, WorkParts } from '../../../kernel/implement.ts';
import type { Readers } from '../readers.ts';
import { giveUp, refsOf, type SmsRow, stopNumber } from './give-up.ts';
import { openSms } from './sealed.ts';
import { openSender, smsHook } from './sender.ts';

export const SMS_QUEUE = 'sms-send';
const MOST_TRIES = 9;
/** Longer than the carrier is given to answer: whoever holds a claim that old has died. */
const DEAD = sql`now() - interval '30 seconds'`;
type Heard = { readonly shopId: string; readonly seq: number };
type Claim = { readonly sms: SmsRow; readonly provider: SmsProvider; readonly hookUrl: string };

/**
 * Sends one text: queued → sending → sent or failed. It is handed over at most once: tried again only when it surely
 * was not accepted. Where that is not sure, and where the worker died on the way, it counts as failed and a mail follows.
 */
export const sendSms =
  (readers: Readers): Work =>
  (parts) => ({
    queue: SMS_QUEUE,
    on: ['sms.queued'],
    handle: async (heard: Heard) => {
      const inShop = shopOf(parts, heard);
      const claim = await inShop((scope) => take(scope, readers, heard));
      if (claim) await handOver(parts, readers, inShop, claim);
    },
  });

type InShop = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;
const shopOf =
  ({ runner }: WorkParts, { shopId, seq }: Heard): InShop =>
  (work) =>
    runner.inShop(
      shopId,
      systemActor(shopId, SMS_QUEUE, { seq, depth: 0 }),
      { id: `sms-${seq}`, address: '', device: '' },
      work,
    );

async function take(scope: Scope, readers: Readers, { seq }: Heard): Promise<Claim | null> {
  const { sql: db, shopId } = scope;
  const smsId = sql<string>`(select (data->>'smsId')::uuid from event where shop_id = ${shopId} and seq = ${seq})`;
  const claimed = await db
    .updateTable('sms')
    .set((row) => ({ status: 'sending' as const, claimed_at: sql<string>`now()`, attempts: row('attempts', '+', 1) }))
    .where('shop_id', '=', shopId)
    .where('id', '=', smsId)
    .where('status', '=', 'queued')
    .returningAll()
    .executeTakeFirst();
  if (!claimed) return leftBehind(scope, readers, smsId);
  const provider = await openSender(scope);
  if (provider) {
    const { slug } = await readers.shop(scope);
    return { sms: claimed, provider, hookUrl: smsHook(scope.services.env.publicUrl, slug) };
  }
  await giveUp(scope, readers, claimed, { error: 'sender off', from: 'sending' });
  return null;
}

/** A text whose worker died may be on its way: it is not sent again. */
async function leftBehind(scope: Scope, readers: Readers, smsId: ReturnType<typeof sql<string>>): Promise<null> {
  const left = await scope.sql
    .selectFrom('sms')
    .selectAll()
    .select(sql<boolean>`claimed_at < ${DEAD}`.as('dead'))
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', smsId)
    .where('status', '=', 'sending')
    .executeTakeFirst();
  if (!left) return null;
  if (!left.dead) throw new Error('another worker is sending this text');
  await giveUp(scope, readers, left, { error: 'unsure', from: 'sending' });
  return null;
}

async function handOver({ services }: WorkParts, readers: Readers, inShop: InShop, claim: Claim) {
  const { sms, provider, hookUrl } = claim;
  const { to, body } = openSms(services.secrets, sms);
  const sent = await provider.send({ to, body, hookUrl }).catch((error: unknown) => error as Error);
  if (!(sent instanceof Error)) {
    await inShop((scope) => finish(scope, sms, sent.ref));
    return;
  }
  const failure = sent instanceof SmsFailure ? sent : new SmsFailure('unsure', sent.message);
  if (failure.kind === 'not_accepted' && sms.attempts < MOST_TRIES) {
    await inShop((scope) => putBack(scope, sms));
    throw failure;
  }
  await inShop(async (scope) => {
    if (failure.stopped) await stopNumber(scope, sms);
    // The carrier's own words often repeat the number: only its code is kept.
    const error = failure.code ? `${provider.name} ${failure.code}` : failure.kind.replace('_', ' ');
    await giveUp(scope, readers, sms, { error, from: 'sending' });
  });
}

const sending = ({ sql: db, shopId }: Scope, sms: SmsRow) =>
  db.updateTable('sms').where('shop_id', '=', shopId).where('id', '=', sms.id).where('status', '=', 'sending');

async function putBack(scope: Scope, sms: SmsRow): Promise<void> {
  await sending(scope, sms).set({ status: 'queued' }).execute();
}

async function finish(scope: Scope, sms: SmsRow, ref: string): Promise<void> {
  const change = { status: 'sent' as const, sent_at: scope.now, provider_ref: ref, error: null };
  const done = await sending(scope, sms).set(change).executeTakeFirst();
  if (done.numUpdatedRows > 0n) scope.record('sms.sent', refsOf(sms), { kind: sms.kind });
}
