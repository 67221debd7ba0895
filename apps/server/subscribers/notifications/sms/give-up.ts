import type { Selectable } from 'kysely';
import type { LoggedEvent, Scope } from '../../../kernel/implement.ts';
import type { SmsTable } from '../../../schema/index.ts';
import { catalogue } from '../catalogue.ts';
import { gather } from '../facts.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { defaults, preferencesOf } from '../preferences.ts';
import type { Readers } from '../readers.ts';

export type SmsRow = Selectable<SmsTable>;
export const refsOf = ({ customer_id, work_order_id }: Pick<SmsRow, 'customer_id' | 'work_order_id'>) => ({
  customer: customer_id,
  ...(work_order_id ? { workOrder: work_order_id } : {}),
});

/** A number from which STOP came gets no text any more. */
export async function stopNumber({ sql, shopId, now, record }: Scope, sms: SmsRow): Promise<void> {
  const stopped = await sql
    .insertInto('sms_stop')
    .values({ shop_id: shopId, to_index: sms.to_index, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (stopped?.numInsertedOrUpdatedRows) record('sms.stopped', refsOf(sms), {});
}

/**
 * A text that did not arrive is failed for good, and a mail tells the news in its place. `from` is where it must still
 * stand, so that two who find it do this once.
 */
export async function giveUp(
  scope: Scope,
  readers: Readers,
  sms: SmsRow,
  { error, from }: { readonly error: string; readonly from: 'sending' | 'sent' },
): Promise<void> {
  const { sql, shopId, record } = scope;
  const failed = await sql
    .updateTable('sms')
    .set({ status: 'failed', error })
    .where('shop_id', '=', shopId)
    .where('id', '=', sms.id)
    .where('status', '=', from)
    .executeTakeFirst();
  if (failed.numUpdatedRows === 0n) return;
  record('sms.failed', refsOf(sms), { kind: sms.kind, error });
  await tellByMail(scope, readers, sms);
}

async function tellByMail(scope: Scope, readers: Readers, sms: SmsRow): Promise<void> {
  const row = catalogue.find(({ kind }) => kind === sms.kind);
  const news = await newsOf(scope, sms.event_seq);
  if (!row || !news) return;
  const wants = (await preferencesOf(scope, 'customer', [sms.customer_id])).get(sms.customer_id) ?? defaults;
  const facts = await gather(scope, readers, news);
  if (facts.customer && wants.emailEnabled)
    await queueMail(scope, row, facts, { side: 'customer', ...facts.customer }, news);
}

/** The event a text told of, as it was heard. */
async function newsOf({ sql, shopId }: Scope, seq: number): Promise<LoggedEvent | null> {
  const row = await sql
    .selectFrom('event')
    .select(['seq', 'id', 'type', 'at', 'actor_kind', 'actor_id', 'actor_name', 'refs', 'data', 'depth'])
    .where('shop_id', '=', shopId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (!row) return null;
  const { actor_kind, actor_id, actor_name, ...rest } = row;
  return { ...rest, shopId, actorKind: actor_kind, actorId: actor_id, actorName: actor_name } as unknown as LoggedEvent;
}
