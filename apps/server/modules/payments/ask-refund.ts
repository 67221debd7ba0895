import type { FoundRefund, PaymentProvider } from '../../integrations/payments/port.ts';
import { systemActor } from '../../kernel/actor.ts';
import type { Reading, Scope, Work } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';
import { payerContext } from './begin-attempt.ts';
import { readPayment } from './payment-rows.ts';
import { REFUND_QUEUE, waitSeconds } from './poll-plan.ts';
import { needAccount } from './provider-account.ts';
import { settleRefund } from './refund.ts';

type RefundState = 'created' | 'pending' | 'succeeded' | 'failed';
type Told = { readonly state: RefundState; readonly ask: () => Promise<FoundRefund> };

/** The phone a mobile payment came from, to send money back to. */
async function payerPhone(scope: Reading, attemptId: string | null): Promise<string | null> {
  if (!attemptId) return null;
  const row = await scope.sql
    .selectFrom('payment_attempt')
    .select('payer_sealed')
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', attemptId)
    .executeTakeFirst();
  if (!row?.payer_sealed) return null;
  const payer = JSON.parse(scope.services.secrets.open(row.payer_sealed, payerContext(scope.shopId))) as {
    phone: string | null;
  };
  return payer.phone;
}

/** Everything needed to tell the provider of a refund, or to ask about it when it knows already. */
async function prepare(scope: Scope, refundId: string): Promise<Told> {
  const row = found(
    await scope.sql
      .selectFrom('payment_refund')
      .selectAll()
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', refundId)
      .executeTakeFirst(),
  );
  const payment = await readPayment(scope, row.payment_id);
  const provider: PaymentProvider = await needAccount(scope, payment.provider ?? '');
  const phone = await payerPhone(scope, payment.attempt_id);
  // Asked for again with the same id: a provider that took it on answers the same refund.
  const tell = () =>
    provider.refund({
      id: row.id,
      paymentRef: payment.provider_ref ?? '',
      paymentAmount: payment.amount,
      amount: row.amount,
      currency: payment.currency,
      phone,
      reason: row.reason,
    });
  const ask = () =>
    row.state === 'pending' && provider.refundStatus
      ? provider.refundStatus({ id: row.id, providerRef: row.provider_ref })
      : tell();
  return { state: row.state, ask };
}

type Where = {
  inShop<T>(work: (scope: Scope) => Promise<T>): Promise<T>;
};

/** Tells or asks the provider about a refund and keeps what it says. Throws when it cannot be reached. */
export async function carryRefund({ inShop }: Where, refundId: string): Promise<RefundState> {
  const { state, ask } = await inShop((scope) => prepare(scope, refundId));
  if (state !== 'created' && state !== 'pending') return state;
  const said = await ask();
  await inShop((scope) => settleRefund(scope, refundId, said));
  return said.state;
}

export const askRefundWork: Work = ({ runner, services }) => ({
  queue: REFUND_QUEUE,
  handle: async ({ shopId, refundId }: { shopId: string; refundId: string }) => {
    const request = { id: `${REFUND_QUEUE}-${refundId}`, address: '', device: '' };
    const actor = systemActor(shopId, REFUND_QUEUE);
    const state = await carryRefund({ inShop: (work) => runner.inShop(shopId, actor, request, work) }, refundId);
    if (state === 'pending')
      await services.later.send(REFUND_QUEUE, { shopId, refundId }, { afterSeconds: waitSeconds(3) });
  },
});
