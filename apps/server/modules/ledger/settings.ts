import type { Reading } from '../../kernel/implement.ts';

export type LedgerSettings = {
  readonly datevAdviser: number | null;
  readonly datevClient: number | null;
  /** 0: never set. */ readonly version: number;
};

/** What the shop's accountant gave it for its bookkeeping files. */
export async function readLedgerSettings({ sql, shopId }: Pick<Reading, 'sql' | 'shopId'>): Promise<LedgerSettings> {
  const row = await sql
    .selectFrom('ledger_settings')
    .select(['datev_adviser', 'datev_client', 'version'])
    .where('shop_id', '=', shopId)
    .executeTakeFirst();
  return {
    datevAdviser: row?.datev_adviser ?? null,
    datevClient: row?.datev_client ?? null,
    version: row?.version ?? 0,
  };
}
