import { staff } from '@pitlane/contracts';
import { implementOutside, type Outside } from '../../../kernel/implement.ts';
import { countCall } from '../../../kernel/rate.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { personByIndex, personIndex } from '../person.ts';
import { PLATFORM_LOG } from '../platform-log.ts';

/** Mails to one account: beyond this the answer stays the same and nothing is sent. */
const MAILS = { max: 3, seconds: 900 };

async function mayMail(scope: Outside, index: string): Promise<boolean> {
  try {
    await countCall(scope.services.auth, `reset:${index}`, MAILS, scope.clock.now());
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

export default implementOutside(staff.requestPasswordReset, async (scope, { email }) => {
  const index = personIndex(scope.services, email);
  const person = await personByIndex(scope.services, index);
  const may = await mayMail(scope, index);
  const open = person?.memberships.filter(({ status }) => status !== 'suspended') ?? [];
  const place = open.find(({ status }) => status === 'active') ?? open[0];
  const shopId = place?.shopId ?? PLATFORM_LOG;
  // An unknown address opens a transaction too: the time to answer must not tell who works somewhere.
  await scope.inShop(shopId, { kind: 'visitor', shopId }, async ({ sql, record }) => {
    const me = await sql
      .selectFrom('staff')
      .select(['id', 'name'])
      .where('shop_id', '=', shopId)
      .where('id', '=', place?.staffId ?? shopId)
      .executeTakeFirst();
    if (me && may) record('staff.reset_requested', { staff: me.id }, { name: me.name });
  });
  return { ok: true as const };
});
