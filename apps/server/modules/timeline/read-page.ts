import { eventKinds } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';
import { pageOf, readCursor } from '../../kernel/page.ts';
import { refuse } from '../../kernel/refusal.ts';
import { type EventRow, eventRows, isMachinery, machinery } from './rows.ts';

type Query = ReturnType<typeof eventRows>;
export type Paged = {
  readonly types?: string | string[] | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

/** Names of events as they are asked for: one by one, or all of a kind as `job.*`. */
const named = (word: string): string[] =>
  word.endsWith('.*')
    ? eventKinds.map(({ name }) => name as string).filter((name) => name.startsWith(word.slice(0, -1)))
    : [word];

/** One page of the log, newest first; the cursor is the sequence number of the last row. */
export async function readPage(
  scope: Reading,
  { types, cursor, limit }: Paged,
  narrow: (query: Query) => Query,
  everything = false,
): Promise<{ items: EventRow[]; nextCursor: string | null }> {
  const [before] = readCursor(cursor, 1) ?? [null];
  if (cursor && !Number.isSafeInteger(before)) refuse('invalid_input', 'cursor');
  let query = narrow(eventRows(scope)).limit(limit + 1);
  if (typeof before === 'number') query = query.where('e.seq', '<', before);
  const asked = (typeof types === 'string' ? types.split(',') : (types ?? [])).filter(Boolean);
  const wanted = asked.flatMap(named);
  if (asked.length) query = query.where('e.type', 'in', wanted.length ? wanted : ['']);
  if (!everything && !asked.some((word) => isMachinery(word))) query = query.where('e.type', 'not in', [...machinery]);
  return pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.seq],
  );
}
