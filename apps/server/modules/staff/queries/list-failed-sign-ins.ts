import { staff } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { answer } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { refuse } from '../../../kernel/refusal.ts';

type Row = { staff_id: string; address: string; times: number; last_at: string };
const DAYS = 90;
const UUID = /^[0-9a-f-]{36}$/;

/** The place after which the next page begins; a made-up cursor is the caller's mistake, not the database's. */
function placeOf(cursor: string | undefined) {
  const [at = null, id = null, address = null] = readCursor(cursor, 3) ?? [];
  const fits = at === null || (typeof at === 'string' && !Number.isNaN(Date.parse(at)) && UUID.test(String(id)));
  return fits ? { at, id, address } : refuse('invalid_input', 'cursor');
}

export default answer(staff.listFailedSignIns, async ({ sql, shopId, clock, services }, { cursor, limit }) => {
  const after = placeOf(cursor);
  const since = new Date(clock.now().getTime() - DAYS * 86_400_000);
  const { rows } = await raw<Row>`select * from auth.failed_sign_ins_of_staff(${since}, ${after.at}::timestamptz,
    ${after.id}::uuid, ${after.address}::text, ${limit + 1})`.execute(sql);
  const people = rows.length
    ? await sql
        .selectFrom('staff')
        .select(['id', 'email_sealed'])
        .where('shop_id', '=', shopId)
        .where('id', 'in', [...new Set(rows.map((row) => row.staff_id))])
        .execute()
    : [];
  const emails = new Map(
    people.map((each) => [each.id, services.secrets.open(each.email_sealed, `staff.email:${shopId}`)]),
  );
  return pageOf(
    rows,
    limit,
    (row) => ({ email: emails.get(row.staff_id) ?? '', address: row.address, count: row.times, lastAt: row.last_at }),
    (row) => [row.last_at, row.staff_id, row.address],
  );
});
