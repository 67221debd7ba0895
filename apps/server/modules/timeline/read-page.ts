import type { Reading } from '../../kernel/implement.ts';
import { pageOf, readCursor } from '../../kernel/page.ts';
import { refuse } from '../../kernel/refusal.ts';
import { type EventRow, eventRows, machinery } from './rows.ts';

type Query = ReturnType<typeof eventRows>;
export type Paged = {
  readonly types?: string | string[] | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

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
  const wanted = (typeof types === 'string' ? types.split(',') : (types ?? [])).filter(Boolean);
  if (wanted.length) query = query.where('e.type', 'in', wanted);
  else if (!everything) query = query.where('e.type', 'not in', [...machinery]);
  return pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.seq],
  );
}
