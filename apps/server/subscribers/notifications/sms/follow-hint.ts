import { systemActor } from '../../../kernel/actor.ts';
import type { Scope, Work } from '../../../kernel/implement.ts';
import type { Readers } from '../readers.ts';
import { giveUp } from './give-up.ts';
import { openSender } from './sender.ts';

export const SMS_HINT_QUEUE = 'sms-hint';
type Raw = { readonly headers: Readonly<Record<string, string>>; readonly body: string; readonly url: string };

/** A carrier's message only makes us ask; one that is signed wrongly, or speaks of nothing of ours, is not followed. */
export async function takeSmsHint(scope: Scope, raw: Raw): Promise<'taken' | 'forged' | 'unknown'> {
  const { sql, shopId, services } = scope;
  const provider = await openSender(scope, true);
  if (!provider) return 'unknown';
  const hint = provider.readHint(raw);
  if (!hint) return 'forged';
  const sms = await sql
    .selectFrom('sms')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('provider_ref', '=', hint.ref)
    .executeTakeFirst();
  if (!sms) return 'unknown';
  await services.later.send(SMS_HINT_QUEUE, { shopId, smsId: sms.id });
  return 'taken';
}

type Due = { readonly shopId: string; readonly smsId: string };

/** Asks the carrier what became of a text: an arrival is noted, a text that was lost is told by mail. */
export const followSmsHint =
  (readers: Readers): Work =>
  ({ runner }) => ({
    queue: SMS_HINT_QUEUE,
    handle: async ({ shopId, smsId }: Due) => {
      const actor = systemActor(shopId, SMS_HINT_QUEUE);
      const inShop = <T>(work: (scope: Scope) => Promise<T>) =>
        runner.inShop(shopId, actor, { id: `${SMS_HINT_QUEUE}-${smsId}`, address: '', device: '' }, work);
      const found = await inShop(async (scope) => ({
        provider: await openSender(scope, true),
        sms: await scope.sql
          .selectFrom('sms')
          .selectAll()
          .where('shop_id', '=', shopId)
          .where('id', '=', smsId)
          .where('status', '=', 'sent')
          .executeTakeFirst(),
      }));
      const { provider, sms } = found;
      if (!provider || !sms?.provider_ref) return;
      const fate = await provider.fate(sms.provider_ref);
      await inShop(async (scope) => {
        if (fate.state === 'failed')
          await giveUp(scope, readers, sms, { error: `${provider.name} ${fate.code ?? 'failed'}`, from: 'sent' });
        if (fate.state === 'delivered')
          await scope.sql
            .updateTable('sms')
            .set({ delivered_at: scope.now })
            .where('shop_id', '=', shopId)
            .where('id', '=', smsId)
            .where('delivered_at', 'is', null)
            .execute();
      });
    },
  });
