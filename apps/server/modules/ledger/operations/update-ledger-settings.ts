import { ledger } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readLedgerSettings } from '../settings.ts';

/** */
export default implement(
  ledger.updateLedgerSettings,
  async (scope, { version, datevAdviser, datevClient }) => {
    const { sql, shopId } = scope;
    const known = await readLedgerSettings(scope);
    if (known.version !== version) refuse('changed_meanwhile', 'version');
    const next = version + 1;
    const values = {
      datev_adviser: datevAdviser === undefined ? known.datevAdviser : datevAdviser,
      datev_client: datevClient === undefined ? known.datevClient : datevClient,
      version: next,
    };
    if (version === 0)
      await sql
        .insertInto('ledger_settings')
        .values({ shop_id: shopId, ...values })
        .execute();
    else {
      const written = await sql
        .updateTable('ledger_settings')
        .set(values)
        .where('shop_id', '=', shopId)
        .where('version', '=', version)
        .executeTakeFirst();
      if (written.numUpdatedRows !== 1n) refuse('changed_meanwhile', 'version');
    }
    const given = { datevAdviser, datevClient };
    const fields = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    scope.record('ledger.settings_changed', {}, { fields });
    return { version: next };
  },
  { ledger_settings_pkey: { code: 'changed_meanwhile', field: 'version' } },
);
