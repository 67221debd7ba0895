import { sql as raw } from 'kysely';
import type { Scope } from '../../kernel/implement.ts';

/** Sending and deciding one visit's estimate queue behind each other until commit. */
export async function queueFor({ sql, shopId }: Scope, workOrderId: string): Promise<void> {
  await raw`select pg_advisory_xact_lock(hashtextextended(${`estimate ${shopId} ${workOrderId}`}, 0))`.execute(sql);
}
