import { notifications } from '@pitlane/contracts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { openAddress } from '../mail/sealed.ts';
import { openSms, wordsAlone } from '../sms/sealed.ts';

type Page = { readonly before: string | null; readonly most: number };

async function mailsOf({ sql, shopId, services }: Reading, { before, most }: Page) {
  let query = sql
    .selectFrom('mail')
    .select(['shop_id', 'id', 'kind', 'to_sealed', 'subject', 'status', 'created_at', 'error'])
    .where('shop_id', '=', shopId);
  if (before) query = query.where('id', '<', before);
  const rows = await query.orderBy('id', 'desc').limit(most).execute();
  return rows.map((row) => ({ ...row, channel: 'mail' as const, to: openAddress(services.secrets, row) }));
}

async function textsOf({ sql, shopId, services }: Reading, { before, most }: Page) {
  let query = sql
    .selectFrom('sms')
    .select(['shop_id', 'id', 'kind', 'to_sealed', 'body_sealed', 'status', 'created_at', 'error'])
    .where('shop_id', '=', shopId);
  if (before) query = query.where('id', '<', before);
  const rows = await query.orderBy('id', 'desc').limit(most).execute();
  return rows.map((row) => {
    const { to, body } = openSms(services.secrets, row);
    return { ...row, channel: 'text' as const, to, subject: wordsAlone(body) };
  });
}

/** Both outboxes as one list; ids of both begin with their moment, so the newest stands first. */
export const listSentMail = answer(notifications.listSentMail, async (scope, { cursor, limit }) => {
  const after = readCursor(cursor, 1);
  const page = { before: after && String(after[0]), most: limit + 1 };
  const both = [...(await mailsOf(scope, page)), ...(await textsOf(scope, page))];
  return pageOf(
    both.sort((left, right) => (left.id < right.id ? 1 : -1)).slice(0, limit + 1),
    limit,
    ({ id, channel, kind, to, subject, status, created_at: at, error }) => ({
      id,
      channel,
      kind,
      to,
      subject,
      status: status === 'sending' ? ('queued' as const) : status,
      at,
      error,
    }),
    (row) => [row.id],
  );
});
