export { mailedPayPath } from './add-link.ts';
export { paymentView } from './payment-rows.ts';
