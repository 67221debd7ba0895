import { newId, newPublicId } from '../../../kernel/ids.ts';
import { insert } from '../../../kernel/testing/factories.ts';
import type { World } from '../../../kernel/testing/world.ts';
import type { Visit } from './marked-rows.ts';

type Whose = Pick<Visit, 'shopId' | 'mark' | 'customerId'>;

/** Money on account, taken by hand: 5 000, of which no bill has taken anything up. */
export async function markPayment(world: World, { shopId, mark, customerId }: Whose): Promise<string> {
  const id = newId();
  const at = world.clock.now();
  await insert(world, 'payment', {
    shop_id: shopId,
    customer_id: customerId,
    id,
    public_id: newPublicId('pay'),
    method: 'cash',
    currency: 'ZMW',
    amount: 5_000,
    reference: `${mark} reference`,
    received_on: '2026-11-20',
    received_at: at,
    taken_by: `${mark} desk`,
    created_at: at,
  });
  return id;
}

/** A try that waits for a person: 5 000 was asked, 4 000 came. */
export async function markAttempt(
  world: World,
  { shopId, mark, customerId, invoiceId }: Whose & { readonly invoiceId: string },
): Promise<{ id: string; publicId: string }> {
  const ids = { id: newId(), publicId: newPublicId('pa') };
  const at = world.clock.now();
  await insert(world, 'payment_attempt', {
    shop_id: shopId,
    customer_id: customerId,
    id: ids.id,
    public_id: ids.publicId,
    invoice_id: invoiceId,
    provider: 'mtn',
    method: 'mobile_money',
    currency: 'ZMW',
    amount: 5_000,
    state: 'review',
    provider_ref: `${mark}-${ids.id}`,
    by_kind: 'customer',
    by_name: `${mark} driver`,
    found: { state: 'succeeded', amount: 4_000, currency: 'ZMW', fee: null },
    expires_at: at,
    created_at: at,
  });
  return ids;
}

/** A card on file. */
export async function markMethod(
  world: World,
  { shopId, mark, customerId }: Whose,
): Promise<{ id: string; publicId: string }> {
  const ids = { id: newId(), publicId: newPublicId('pm') };
  const at = world.clock.now();
  const sealed = world.server.house.services.secrets.seal('cus_1/pm_1', `payment_method.token:${shopId}`);
  await insert(world, 'payment_method', {
    shop_id: shopId,
    customer_id: customerId,
    id: ids.id,
    public_id: ids.publicId,
    provider: 'stripe',
    label: `${mark} card`,
    token_sealed: sealed,
    consent_at: at,
    consent_words: 'Yes',
    created_at: at,
  });
  return ids;
}

/** A day of a provider with a difference nobody has closed. */
export async function markReconciliation(
  world: World,
  { shopId, mark }: Pick<Visit, 'shopId' | 'mark'>,
  day = '2026-11-20',
): Promise<string> {
  const id = newId();
  await insert(world, 'payment_reconciliation', {
    shop_id: shopId,
    id,
    provider: 'mtn',
    day,
    provider_total: 5_000,
    booked_total: 0,
    currency: 'ZMW',
    differences: JSON.stringify([{ providerRef: `${mark}-ref`, provider: 5_000, booked: null }]),
    state: 'open',
    at: world.clock.now(),
  });
  return id;
}
