import type { Locale } from '@pitlane/phrases';
import type { Selectable } from 'kysely';
import type { Reading } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import type { NoticeTable } from '../../../schema/index.ts';
import { say } from '../params.ts';
import type { User } from '../preferences.ts';

export type NoticeRow = Selectable<NoticeTable>;
type Page = { readonly items: NoticeRow[]; readonly nextCursor: string | null; readonly unread: number };
const columnOf = { staff: 'staff_id', customer: 'customer_id' } as const;

/** Somebody's notices, newest first, and how many they have not read. */
export async function noticePage(
  { sql, shopId }: Reading,
  user: User,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page> {
  const mine = () => sql.selectFrom('notice').where('shop_id', '=', shopId).where(columnOf[user.side], '=', user.id);
  const after = readCursor(cursor, 2);
  let query = mine().selectAll();
  if (after) {
    const [at, id] = after;
    query = query.where((row) => row(row.refTuple('at', 'id'), '<', row.tuple(String(at), String(id))));
  }
  const [rows, unread] = await Promise.all([
    query
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute(),
    mine()
      .where('read_at', 'is', null)
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  ]);
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    (row) => [row.at, row.id],
  );
  return { ...page, unread: unread.count };
}

/** A notice's words in a language; its values were written in the reader's language when it was posted. */
export function wordsOf({ kind, params }: NoticeRow, locale: Locale): { title: string; text: string } {
  return {
    title: say(locale, `notice.${kind}.title`, params),
    text: say(locale, `notice.${kind}.text`, params),
  };
}
