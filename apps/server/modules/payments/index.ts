export { paymentView } from './payment-rows.ts';
