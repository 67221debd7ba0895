import { id as anId } from '@pitlane/contracts/shapes';
import { readCursor } from '../../kernel/page.ts';
import { refuse } from '../../kernel/refusal.ts';

/** The id a page goes on after; a made-up cursor is refused before the database sees it. */
export function afterOf(cursor: string | undefined): string | null {
  const [id] = readCursor(cursor, 1) ?? [null];
  if (id === null && !cursor) return null;
  return anId.safeParse(id).data ?? refuse('invalid_input', 'cursor');
}
