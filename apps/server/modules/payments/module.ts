import type { Room } from '../../kernel/implement.ts';
import { askAttemptWork, askForgotten } from './ask-again.ts';
import { askRefundWork } from './ask-refund.ts';
import allocatePayment from './operations/allocate-payment.ts';
import applyCredit from './operations/apply-credit.ts';
import cancelAttempt from './operations/cancel-attempt.ts';
import cancelMyPayment from './operations/cancel-my-payment.ts';
import cancelPayByLink from './operations/cancel-pay-by-link.ts';
import chargeMethod from './operations/charge-method.ts';
import checkProvider from './operations/check-provider.ts';
import makePaymentLink from './operations/make-payment-link.ts';
import payByLink from './operations/pay-by-link.ts';
import payMyInvoice from './operations/pay-my-invoice.ts';
import refundPayment from './operations/refund-payment.ts';
import removeMyMethod from './operations/remove-my-method.ts';
import resolvePaymentReview from './operations/resolve-payment-review.ts';
import resolveReconciliation from './operations/resolve-reconciliation.ts';
import revokePaymentLink from './operations/revoke-payment-link.ts';
import setProvider from './operations/set-provider.ts';
import startPayment from './operations/start-payment.ts';
import takePayment from './operations/take-payment.ts';
import useMyCredit from './operations/use-my-credit.ts';
import getAttempt from './queries/get-attempt.ts';
import getMyAttempt from './queries/get-my-attempt.ts';
import getMyCredit from './queries/get-my-credit.ts';
import getPayByLink from './queries/get-pay-by-link.ts';
import getPayment from './queries/get-payment.ts';
import getTill from './queries/get-till.ts';
import listMethods from './queries/list-methods.ts';
import listMyMethods from './queries/list-my-methods.ts';
import listMyPayWays from './queries/list-my-pay-ways.ts';
import listMyPayments from './queries/list-my-payments.ts';
import listPaymentReviews from './queries/list-payment-reviews.ts';
import listPayments from './queries/list-payments.ts';
import listProviders from './queries/list-providers.ts';
import listReconciliations from './queries/list-reconciliations.ts';
import { planReconciling, reconcileWork } from './reconcile.ts';
import { followHintWork } from './take-hint.ts';

export const room: Room = {
  name: 'payments',
  does: [
    takePayment,
    startPayment,
    chargeMethod,
    cancelAttempt,
    cancelMyPayment,
    cancelPayByLink,
    listMethods,
    getAttempt,
    listPayments,
    getPayment,
    getTill,
    refundPayment,
    allocatePayment,
    applyCredit,
    makePaymentLink,
    revokePaymentLink,
    listMyPayments,
    listMyPayWays,
    payMyInvoice,
    getMyCredit,
    useMyCredit,
    getMyAttempt,
    listMyMethods,
    removeMyMethod,
    getPayByLink,
    payByLink,
    listProviders,
    setProvider,
    checkProvider,
    listPaymentReviews,
    resolvePaymentReview,
    listReconciliations,
    resolveReconciliation,
  ],
  hears: [],
  works: [askAttemptWork, askRefundWork, followHintWork, reconcileWork],
  sweeps: [askForgotten, planReconciling],
};
export { takeHint } from './take-hint.ts';
