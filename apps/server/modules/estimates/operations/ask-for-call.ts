import { estimates } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { readMyEstimate, refsOfEstimate } from '../read-estimate.ts';

/** R-343 One call is asked for once; a number given with it is kept sealed. */
export default implement(estimates.askForCall, async (scope, { estimate, phone }) => {
  const { sql, shopId, now, services } = scope;
  const row = await readMyEstimate(scope, estimate);
  const sealed = phone ? services.secrets.seal(phone, `estimate.phone:${shopId}`) : null;
  const asked = await sql
    .updateTable('estimate')
    .set({ call_asked_at: now, call_phone_sealed: sealed })
    .where('shop_id', '=', shopId)
    .where('id', '=', row.id)
    .where('call_asked_at', 'is', null)
    .executeTakeFirst();
  if (asked.numUpdatedRows === 0n) refuse('already_done');
  scope.record('estimate.call_asked', refsOfEstimate(row), { version: row.version });
  return { ok: true as const };
});
