import { sql as raw } from 'kysely';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Scope } from '../../kernel/implement.ts';

const queue = statement(({ about }: { readonly about: string }) =>
  tenant.selectNoFrom(raw<null>`pg_advisory_xact_lock(hashtextextended(${about}, 0))`.as('held')),
);

/** Sending and deciding one visit's estimate queue behind each other until commit. */
export async function queueFor({ shopId }: Scope, workOrderId: string): Promise<void> {
  await queue({ about: `estimate ${shopId} ${workOrderId}` });
}
