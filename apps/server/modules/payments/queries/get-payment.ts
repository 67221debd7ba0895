import { payments } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { paymentView } from '../payment-rows.ts';

export default answer(payments.getPayment, (scope, { paymentId }) => paymentView(scope, paymentId));
