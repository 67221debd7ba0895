import { refuse } from './refusal.ts';

/** Packs the sort key of the last row into an opaque cursor. */
export function packCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Unpacks a cursor made by `packCursor` with `count` values; a made-up one is refused as invalid input. */
export function readCursor(cursor: string | undefined, count: number): (string | number | null)[] | null {
  if (!cursor) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === count &&
      values.every((v) => v === null || typeof v === 'string' || typeof v === 'number')
    ) {
      return values;
    }
  } catch {
    // falls through to the refusal: a damaged cursor is the caller's mistake
  }
  return refuse('invalid_input', 'cursor');
}

/** Cuts `limit + 1` rows to a page: the extra row only tells that there is more. */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  toItem: (row: R) => T,
  keyOf: (row: R) => (string | number | null)[],
): { items: T[]; nextCursor: string | null } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map(toItem),
    nextCursor: rows.length > limit && last !== undefined ? packCursor(keyOf(last)) : null,
  };
}
