import { sql as raw } from 'kysely';
import type { Scope } from '../../kernel/implement.ts';

/** R-640 What changes one customer's money queues here until commit: payments, credit, refunds. */
export async function holdCustomer({ sql, shopId }: Pick<Scope, 'sql' | 'shopId'>, customerId: string): Promise<void> {
  await raw`select pg_advisory_xact_lock(hashtextextended(${`money ${shopId} ${customerId}`}, 0))`.execute(sql);
}
