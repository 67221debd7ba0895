import type { Reading } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';

/** What stands on a shop's papers beside its address. */
export type Letterhead = {
  readonly legalName: string | null;
  readonly taxNumber: string | null;
  readonly logoFileId: string | null;
};

/** Reads the letterhead of this scope's shop. Refuses not_found. */
export async function readLetterhead({ sql, shopId }: Pick<Reading, 'sql' | 'shopId'>): Promise<Letterhead> {
  const row = await sql
    .selectFrom('shop')
    .select(['legal_name as legalName', 'tax_number as taxNumber', 'logo_file_id as logoFileId'])
    .where('shop_id', '=', shopId)
    .executeTakeFirst();
  return found(row);
}
