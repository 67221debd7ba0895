import { notifications } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { implement, implementOutside } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { senderView } from '../queries/get-sms-sender.ts';
import type { Readers } from '../readers.ts';
import { openSender, sealToken, senderRow } from '../sms/sender.ts';

/** The token is sealed, never shown again; texts are switched on only with a token. */
export const setSmsSender = (readers: Pick<Readers, 'shop'>) =>
  implement(notifications.setSmsSender, async (scope, given) => {
    const { sql, shopId, record } = scope;
    const { enabled, accountSid, sender, authToken } = given;
    const before = await senderRow(scope);
    const token_sealed = authToken ? sealToken(scope, authToken) : (before?.token_sealed ?? null);
    if (enabled && !token_sealed) refuse('secrets_missing', 'authToken');
    const row = {
      provider: 'twilio' as const,
      enabled,
      account_sid: accountSid,
      sender,
      token_sealed,
      version: (before?.version ?? 0) + 1,
      // Another account is not the one that was tried.
      checked_at: null,
      check_result: null,
    };
    await sql
      .insertInto('sms_sender')
      .values({ shop_id: shopId, ...row })
      .onConflict((conflict) => conflict.column('shop_id').doUpdateSet(row))
      .execute();
    record('sms.sender_changed', {}, { enabled });
    return senderView(scope, readers);
  });

export const checkSmsSender = implementOutside(notifications.checkSmsSender, async (outside) => {
  const { shopId } = asStaff(outside.actor);
  const provider = await outside.inShop(shopId, outside.actor, (scope) => openSender(scope, true));
  if (!provider) return refuse('provider_off');
  const said = await provider.check().catch(() => ({ ok: false, result: 'not_reached' }));
  await outside.inShop(shopId, outside.actor, async (scope) => {
    await scope.sql
      .updateTable('sms_sender')
      .set({ checked_at: scope.now, check_result: said.result })
      .where('shop_id', '=', shopId)
      .execute();
    scope.record('sms.sender_checked', {}, { result: said.result });
  });
  return said;
});
