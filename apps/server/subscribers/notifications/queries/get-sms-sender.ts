import { notifications, type OutputOf } from '@pitlane/contracts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import type { Readers } from '../readers.ts';
import { senderRow, smsHook } from '../sms/sender.ts';

/** How the shop sends texts; the token is only ever said to be there. */
export async function senderView(
  scope: Reading,
  readers: Pick<Readers, 'shop'>,
): Promise<OutputOf<typeof notifications.getSmsSender>> {
  const [row, { slug }] = await Promise.all([senderRow(scope), readers.shop(scope)]);
  return {
    provider: 'twilio',
    enabled: row?.enabled ?? false,
    accountSid: row?.account_sid ?? '',
    sender: row?.sender ?? '',
    tokenSet: Boolean(row?.token_sealed),
    hookUrl: smsHook(scope.services.env.publicUrl, slug),
    checkedAt: row?.checked_at ?? null,
    checkResult: row?.check_result ?? null,
    version: row?.version ?? 0,
  };
}

export const getSmsSender = (readers: Pick<Readers, 'shop'>) =>
  answer(notifications.getSmsSender, (scope) => senderView(scope, readers));
