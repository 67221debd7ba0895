export { mailedPayPath } from './add-link.ts';
export { askAttempt } from './ask-again.ts';
export { paymentView } from './payment-rows.ts';
export { reconcile } from './reconcile.ts';
