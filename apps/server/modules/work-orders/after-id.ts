import { readCursor } from '../../kernel/page.ts';
import { refuse } from '../../kernel/refusal.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id a list goes on after, or null at its start. A made-up cursor is refused: the database would fault on it. */
export function afterId(cursor: string | undefined): string | null {
  const [id] = readCursor(cursor, 1) ?? [null];
  if (id === null) return cursor ? refuse('invalid_input', 'cursor') : null;
  return typeof id === 'string' && UUID.test(id) ? id : refuse('invalid_input', 'cursor');
}
