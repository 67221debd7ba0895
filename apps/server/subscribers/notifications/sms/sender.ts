import type { SmsProvider } from '../../../integrations/sms/port.ts';
import type { Reading } from '../../../kernel/implement.ts';

type Keys = Pick<Reading, 'services' | 'shopId'>;
const tokenContext = (shopId: string): string => `sms_sender.token:${shopId}`;

export const sealToken = ({ services, shopId }: Keys, token: string): string =>
  services.secrets.seal(token, tokenContext(shopId));

/** The row of the shop's carrier, or undefined when it was never set up. */
export const senderRow = ({ sql, shopId }: Pick<Reading, 'sql' | 'shopId'>) =>
  sql.selectFrom('sms_sender').selectAll().where('shop_id', '=', shopId).executeTakeFirst();

/** The shop's carrier, opened; null when there is none, or it is off and `evenOff` was not asked for. */
export async function openSender(scope: Reading, evenOff = false): Promise<SmsProvider | null> {
  const row = await senderRow(scope);
  if (!row?.token_sealed || !(row.enabled || evenOff)) return null;
  const authToken = scope.services.secrets.open(row.token_sealed, tokenContext(scope.shopId));
  return scope.services.sms.open('twilio', { accountSid: row.account_sid, authToken, sender: row.sender });
}

/** Where the carrier tells this shop what became of a message. */
export const smsHook = (publicUrl: string, slug: string): string => `${publicUrl}/hooks/sms/${slug}`;
