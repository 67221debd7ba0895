import type { Reading } from '../../../kernel/implement.ts';

/** What a customer lets the shop do without asking now, or null. */
export async function policyOf({ sql, shopId }: Reading, customerId: string) {
  const row = await sql
    .selectFrom('authorisation_policy')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('customer_id', '=', customerId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
export type Policy = NonNullable<Awaited<ReturnType<typeof policyOf>>>;

type Candidate = {
  readonly decision: string;
  readonly how: string | null;
  readonly condition: string;
  readonly total: number;
  readonly category: string | null;
};

/**
 * R-351 The jobs a limit covers: those still open, of the kinds it names, in the order of safety, as long as all it
 * approved on this visit together stays within it. Minor units with tax.
 */
export function covered<J extends Candidate>(
  jobs: readonly J[],
  policy: { readonly limit: number; readonly conditions: readonly string[]; readonly categories: readonly string[] },
): J[] {
  let spent = jobs
    .filter((job) => job.decision === 'approved' && job.how === 'policy')
    .reduce((sum, job) => sum + job.total, 0);
  const { limit, conditions, categories } = policy;
  return jobs.filter((job) => {
    const fits =
      conditions.includes(job.condition) && (categories.length === 0 || categories.includes(job.category ?? ''));
    if (job.decision !== 'pending' || !fits || spent + job.total > limit) return false;
    spent += job.total;
    return true;
  });
}
