import { customers } from '@pitlane/contracts';
import { id as anId } from '@pitlane/contracts/shapes';
import { sql } from 'kysely';
import { z } from 'zod';
import { statement } from '../../../kernel/database/statement.ts';
import { tenant } from '../../../kernel/database/tenant.ts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { emailIndex, phoneIndex } from '../contacts.ts';
import { type CustomerRecord, rowsOf } from '../record-of.ts';

type Wanted = { search?: string | undefined; tag?: string | undefined; cursor?: string | undefined; limit: number };
type Hit = { id: string; rank: number };
type Found = { record: CustomerRecord; rank: number };
const key = z.tuple([z.int32(), z.string(), anId]).nullable();

/** A made-up cursor is refused here: the database would fault on a key of another kind. */
const readKey = (cursor: string | undefined) =>
  key.safeParse(readCursor(cursor, 3)).data ?? (cursor ? refuse('invalid_input', 'cursor') : null);

/** Sealed fields can only be asked whether they are equal, so a whole address or number is looked up by fingerprint. */
async function byContact(scope: Reading, search: string, limit: number): Promise<Hit[] | null> {
  const email = search.includes('@') ? emailIndex(scope, search) : null;
  const dialled = /^[+0-9 ()./-]{5,32}$/.test(search);
  const phone = dialled ? phoneIndex(scope, search, (await readShop(scope)).country) : null;
  if (!email && !phone) return null;
  const rows = await scope.sql
    .selectFrom('customer')
    .select('id')
    .where('shop_id', '=', scope.shopId)
    .where('merged_into', 'is', null)
    .where(email ? 'email_index' : 'phone_index', '=', email ?? phone)
    .limit(limit)
    .execute();
  return rows.map(({ id }) => ({ id, rank: 0 }));
}

type From = { readonly shopId: string; readonly most: number };
const first = (of: From) =>
  tenant
    .selectFrom('customer')
    .selectAll()
    .where('shop_id', '=', of.shopId)
    .where('merged_into', 'is', null)
    .orderBy('name_key')
    .orderBy('id')
    .limit(of.most);
const firstPage = statement(first);
const nextPage = statement((of: From & { readonly name: string; readonly id: string }) =>
  first(of).where((row) => row(row.refTuple('name_key', 'id'), '>', row.tuple(of.name, of.id))),
);

async function inOrder({ shopId }: Reading, { cursor, limit }: Wanted): Promise<Found[]> {
  const after = readKey(cursor);
  const from = { shopId, most: limit + 1 };
  const rows = await (after ? nextPage({ ...from, name: after[1], id: after[2] }) : firstPage(from));
  return rows.map((record) => ({ record, rank: 0 }));
}

async function byName(scope: Reading, { search, tag, cursor, limit }: Wanted): Promise<Hit[]> {
  const [rank, name, id] = readKey(cursor) ?? [null, null, null];
  const term = (search ?? '').toLowerCase();
  const found = await sql<Hit>`select id, rank from customers__search(${term}::text, ${tag ?? null}::text, ${rank}::int,
    ${name}::text, ${id}::uuid, ${limit + 1}::int)`.execute(scope.sql);
  return found.rows;
}

async function recordsOf(scope: Reading, hits: readonly Hit[]): Promise<Found[]> {
  if (hits.length === 0) return [];
  const records = await scope.sql
    .selectFrom('customer')
    .selectAll()
    .where('shop_id', '=', scope.shopId)
    .where(
      'id',
      'in',
      hits.map(({ id }) => id),
    )
    .execute();
  const byId = new Map(records.map((record) => [record.id, record]));
  return hits.flatMap(({ id, rank }) => {
    const record = byId.get(id);
    return record ? [{ record, rank }] : [];
  });
}

async function found(scope: Reading, wanted: Wanted): Promise<Found[]> {
  if (!wanted.search && !wanted.tag) return inOrder(scope, wanted);
  const contact = wanted.search ? await byContact(scope, wanted.search, wanted.limit) : null;
  return recordsOf(scope, contact ?? (await byName(scope, wanted)));
}

export default answer(customers.listCustomers, async (scope, input) => {
  const page = pageOf(
    await found(scope, input),
    input.limit,
    ({ record }) => record,
    ({ record, rank }) => [rank, record.name_key, record.id],
  );
  return { items: await rowsOf(scope, page.items), nextCursor: page.nextCursor };
});
