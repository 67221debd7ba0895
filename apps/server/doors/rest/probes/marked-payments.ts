import { newId, newPublicId } from '../../../kernel/ids.ts';
import { insert } from '../../../kernel/testing/factories.ts';
import type { World } from '../../../kernel/testing/world.ts';
import type { Visit } from './marked-rows.ts';

export type MarkedPayments = {
  readonly paymentId: string;
  readonly attemptId: string;
  readonly attemptPublicId: string;
  readonly methodId: string;
  readonly methodPublicId: string;
  readonly reconciliationId: string;
};

/** A payment on account, a failed try, a card on file and an open difference, each carrying the mark. */
export async function markPayments(
  world: World,
  {
    shopId,
    mark,
    customerId,
    invoiceId,
  }: Pick<Visit, 'shopId' | 'mark' | 'customerId'> & { readonly invoiceId: string },
): Promise<MarkedPayments> {
  const [paymentId, attemptId, methodId, reconciliationId] = [newId(), newId(), newId(), newId()];
  const [attemptPublicId, methodPublicId] = [newPublicId('pa'), newPublicId('pm')];
  const at = world.clock.now();
  const { secrets } = world.server.house.services;
  const whose = { shop_id: shopId, customer_id: customerId };
  await insert(world, 'payment', {
    ...whose,
    id: paymentId,
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
  await insert(world, 'payment_attempt', {
    ...whose,
    id: attemptId,
    public_id: attemptPublicId,
    invoice_id: invoiceId,
    provider: 'mtn',
    method: 'mobile_money',
    currency: 'ZMW',
    amount: 5_000,
    state: 'review',
    provider_ref: `${mark}-ref`,
    by_kind: 'customer',
    by_name: `${mark} driver`,
    found: { state: 'succeeded', amount: 4_000, currency: 'ZMW', fee: null },
    expires_at: at,
    created_at: at,
  });
  await insert(world, 'payment_method', {
    ...whose,
    id: methodId,
    public_id: methodPublicId,
    provider: 'stripe',
    label: `${mark} card`,
    token_sealed: secrets.seal('cus_1/pm_1', `payment_method.token:${shopId}`),
    consent_at: at,
    consent_words: 'Yes',
    created_at: at,
  });
  await insert(world, 'payment_reconciliation', {
    shop_id: shopId,
    id: reconciliationId,
    provider: 'mtn',
    day: '2026-11-20',
    provider_total: 5_000,
    booked_total: 0,
    currency: 'ZMW',
    differences: JSON.stringify([{ providerRef: `${mark}-ref`, provider: 5_000, booked: null }]),
    state: 'open',
    at,
  });
  return { paymentId, attemptId, attemptPublicId, methodId, methodPublicId, reconciliationId };
}
