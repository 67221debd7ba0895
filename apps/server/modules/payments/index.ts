export { mailedPayPath } from './add-link.ts';
export { askAttempt } from './ask-again.ts';
export { countReviews } from './count-reviews.ts';
export { paymentView } from './payment-rows.ts';
export { reconcile } from './reconcile.ts';
