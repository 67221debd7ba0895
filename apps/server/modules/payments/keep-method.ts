import { t } from '@pitlane/phrases';
import type { Found } from '../../integrations/payments/port.ts';
import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import type { AttemptRow } from './attempt-rows.ts';

export const tokenContext = (shopId: string): string => `payment_method.token:${shopId}`;

/** R-660 With the customer's consent the provider keeps the card; here stay its name and the provider's token, sealed. */
export async function keepMethod(scope: Scope, row: AttemptRow, saved: NonNullable<Found['saved']>): Promise<void> {
  const { sql, shopId, now, services } = scope;
  await sql
    .insertInto('payment_method')
    .values({
      shop_id: shopId,
      id: newId(),
      public_id: newPublicId('pm'),
      customer_id: row.customer_id,
      provider: row.provider,
      label: saved.label,
      token_sealed: services.secrets.seal(saved.token, tokenContext(shopId)),
      consent_at: row.created_at,
      consent_words: t('en', 'payments.consent'),
      expires_on: saved.expiresOn,
      created_at: now,
    })
    .execute();
  scope.record('method.saved', { customer: row.customer_id }, { label: saved.label, provider: row.provider });
}
