import type { EventName } from '@pitlane/contracts';
import type { Facts } from './facts.ts';
import type { PageName } from './pages.ts';

/** Who is told. Staff never hear of what they did themselves. */
export type Audience =
  | 'customer'
  | 'advisor' // of the work order; without one, the bookers
  | 'author' // of the newest estimate, and the advisor
  | 'advisor and owners'
  | 'bookers' // ADMIN, MANAGER, SERVICE_WRITER
  | 'managers' // ADMIN, MANAGER
  | 'owners' // ADMIN
  | 'technician' // the one the event names
  | 'technicians' // with a job on the work order
  | 'named'; // the staff member the event is about, also before joining
export type Group = 'assignment' | 'message' | 'estimate' | 'review' | 'service';

/** One kind of notice. Its words are `notice.<kind>.title`, `.text` and `.button`. */
export type Row = {
  readonly kind: string;
  readonly on: readonly EventName[];
  readonly to: Audience;
  /** A text takes the mail's place for customers who asked for texts. */
  readonly by: readonly ('mail' | 'bell' | 'sms')[];
  readonly page: PageName;
  /** Turned off by this preference of the person; 'always' ignores preferences: the person asked for it just now. */
  readonly group?: Group | 'always';
  readonly when?: (facts: Facts) => boolean;
  /** The visit travels along as a calendar file. */
  readonly calendar?: 'request' | 'cancel';
};

const TOLD_STAGES = ['collecting', 'inspecting', 'in_progress', 'waiting_parts', 'waiting_customer', 'quality_check'];
const by = (who: string) => (facts: Facts) => facts.data.by === who;
const from = (who: string) => (facts: Facts) => facts.data.from === who;
const alarm = (kind: string) => (facts: Facts) => facts.data.kind === kind;
const both = ['mail', 'bell'] as const;
const visits = ['mail', 'bell', 'sms'] as const;

/** Everything Pitlane tells anybody, in reading order. */
export const catalogue: readonly Row[] = [
  // To the customer
  { kind: 'visit-requested', on: ['booking.requested'], to: 'customer', by: visits, page: 'myBooking' },
  {
    kind: 'visit-confirmed',
    on: ['booking.accepted'],
    to: 'customer',
    by: visits,
    page: 'myBooking',
    calendar: 'request',
  },
  { kind: 'visit-rejected', on: ['booking.rejected'], to: 'customer', by: visits, page: 'myBooking' },
  { kind: 'visit-proposed', on: ['booking.time_proposed'], to: 'customer', by: visits, page: 'myBooking' },
  { kind: 'proposal-expired', on: ['booking.proposal_expired'], to: 'customer', by: visits, page: 'myBooking' },
  { kind: 'visit-moved', on: ['booking.moved'], to: 'customer', by: visits, page: 'myBooking', calendar: 'request' },
  {
    kind: 'visit-cancelled',
    on: ['booking.cancelled'],
    to: 'customer',
    by: visits,
    page: 'myBooking',
    calendar: 'cancel',
  },
  { kind: 'collection-planned', on: ['booking.collection_planned'], to: 'customer', by: visits, page: 'myBooking' },
  { kind: 'visit-reminder', on: ['booking.reminded'], to: 'customer', by: visits, page: 'myBooking' },
  { kind: 'car-arrived', on: ['vehicle.arrived'], to: 'customer', by: both, page: 'myOrder' },
  {
    kind: 'estimate-ready',
    on: ['estimate.sent'],
    to: 'customer',
    by: both,
    page: 'myEstimate',
    group: 'estimate',
    when: (f) => f.data.quote !== true,
  },
  {
    kind: 'quote-ready',
    on: ['estimate.sent'],
    to: 'customer',
    by: both,
    page: 'myEstimate',
    group: 'estimate',
    when: (f) => f.data.quote === true,
  },
  {
    kind: 'estimate-answered',
    on: ['estimate.answered'],
    to: 'customer',
    by: both,
    page: 'myEstimate',
    group: 'estimate',
  },
  {
    kind: 'choice-recorded',
    on: ['estimate.decided'],
    to: 'customer',
    by: both,
    page: 'myOrder',
    when: (f) => f.data.how !== 'portal' && f.data.how !== 'policy',
  },
  {
    kind: 'choice-by-limit',
    on: ['estimate.decided'],
    to: 'customer',
    by: both,
    page: 'myEstimate',
    when: (f) => f.data.how === 'policy',
  },
  { kind: 'limit-set', on: ['authorisation.policy_set'], to: 'customer', by: both, page: 'home' },
  {
    kind: 'estimate-reminder',
    on: ['estimate.reminded'],
    to: 'customer',
    by: both,
    page: 'myEstimate',
    group: 'estimate',
  },
  {
    kind: 'repair-status',
    on: ['workOrder.moved'],
    to: 'customer',
    by: both,
    page: 'myOrder',
    when: (f) => TOLD_STAGES.includes(String(f.data.to)),
  },
  { kind: 'job-finished', on: ['job.finished'], to: 'customer', by: both, page: 'myOrder' },
  { kind: 'promise-moved', on: ['workOrder.promise_moved'], to: 'customer', by: both, page: 'myOrder' },
  { kind: 'car-ready', on: ['workOrder.ready'], to: 'customer', by: both, page: 'myOrder' },
  { kind: 'visit-closed', on: ['workOrder.closed'], to: 'customer', by: both, page: 'myOrder' },
  {
    kind: 'repair-cancelled',
    on: ['workOrder.cancelled'],
    to: 'customer',
    by: both,
    page: 'home',
    when: (f) => !f.order?.bookingId,
  },
  {
    kind: 'shop-message',
    on: ['message.sent'],
    to: 'customer',
    by: both,
    page: 'myMessages',
    group: 'message',
    when: from('shop'),
  },
  {
    kind: 'sign-in-link',
    on: ['customer.link_requested'],
    to: 'customer',
    by: ['mail'],
    page: 'asked',
    group: 'always',
  },
  { kind: 'review-asked', on: ['review.asked'], to: 'customer', by: ['mail'], page: 'review', group: 'review' },
  { kind: 'review-answered', on: ['review.answered'], to: 'customer', by: both, page: 'myOrder', group: 'review' },
  { kind: 'service-due', on: ['vehicle.service_due'], to: 'customer', by: both, page: 'myCars', group: 'service' },
  {
    kind: 'invoice-ready',
    on: ['invoice.sent'],
    to: 'customer',
    by: both,
    page: 'myInvoice',
    when: (f) => f.data.kind !== 'credit_note',
  },
  {
    kind: 'credit-ready',
    on: ['invoice.sent'],
    to: 'customer',
    by: both,
    page: 'myInvoice',
    when: (f) => f.data.kind === 'credit_note',
  },
  { kind: 'receipt', on: ['payment.received'], to: 'customer', by: both, page: 'myInvoice' },
  {
    kind: 'payment-failed',
    on: ['payment.failed'],
    to: 'customer',
    by: ['bell'],
    page: 'myInvoice',
  },
  { kind: 'money-back', on: ['payment.refunded'], to: 'customer', by: both, page: 'home' },
  { kind: 'deposit-asked', on: ['deposit.requested'], to: 'customer', by: both, page: 'myInvoice' },
  { kind: 'invoice-reminder', on: ['invoice.reminded'], to: 'customer', by: both, page: 'myInvoice' },
  { kind: 'statement-ready', on: ['statement.sent'], to: 'customer', by: both, page: 'myInvoices' },
  // To the shop
  { kind: 'money-received', on: ['payment.received'], to: 'bookers', by: ['bell'], page: 'invoice' },
  { kind: 'money-failed', on: ['payment.failed'], to: 'bookers', by: ['bell'], page: 'invoice' },
  { kind: 'money-review', on: ['payment.in_review'], to: 'managers', by: both, page: 'invoice' },
  { kind: 'refund-failed', on: ['payment.refund_failed'], to: 'managers', by: ['bell'], page: 'today' },
  { kind: 'invoice-overdue', on: ['invoice.overdue'], to: 'bookers', by: ['bell'], page: 'invoice' },
  { kind: 'new-request', on: ['booking.requested'], to: 'bookers', by: ['bell'], page: 'request' },
  {
    kind: 'booked-instantly',
    on: ['booking.accepted'],
    to: 'bookers',
    by: ['bell'],
    page: 'request',
    when: by('rule'),
  },
  {
    kind: 'proposal-taken',
    on: ['booking.accepted'],
    to: 'bookers',
    by: ['bell'],
    page: 'request',
    when: by('customer'),
  },
  { kind: 'customer-moved', on: ['booking.moved'], to: 'bookers', by: ['bell'], page: 'request', when: by('customer') },
  {
    kind: 'customer-cancelled',
    on: ['booking.cancelled'],
    to: 'bookers',
    by: ['bell'],
    page: 'request',
    when: by('customer'),
  },
  { kind: 'proposal-unanswered', on: ['booking.proposal_expired'], to: 'bookers', by: ['bell'], page: 'request' },
  { kind: 'estimate-decided', on: ['estimate.decided'], to: 'author', by: both, page: 'order', group: 'estimate' },
  {
    kind: 'changes-requested',
    on: ['estimate.changes_requested'],
    to: 'author',
    by: both,
    page: 'order',
    group: 'estimate',
  },
  { kind: 'estimate-question', on: ['estimate.commented'], to: 'author', by: both, page: 'order', group: 'estimate' },
  { kind: 'call-asked', on: ['estimate.call_asked'], to: 'author', by: both, page: 'order', group: 'estimate' },
  {
    kind: 'customer-message',
    on: ['message.sent'],
    to: 'advisor and owners',
    by: both,
    page: 'inbox',
    group: 'message',
    when: from('customer'),
  },
  { kind: 'over-estimate', on: ['workOrder.over_estimate'], to: 'managers', by: both, page: 'order' },
  { kind: 'job-assigned', on: ['job.assigned'], to: 'technician', by: ['bell'], page: 'jobs', group: 'assignment' },
  {
    kind: 'quality-rejected',
    on: ['quality.rejected'],
    to: 'technicians',
    by: ['bell'],
    page: 'jobs',
    group: 'assignment',
  },
  { kind: 'review-left', on: ['review.left'], to: 'managers', by: ['bell'], page: 'reviews' },
  { kind: 'inspection-finished', on: ['inspection.finished'], to: 'advisor', by: ['bell'], page: 'order' },
  { kind: 'mail-failed', on: ['mail.failed'], to: 'managers', by: ['bell'], page: 'today' },
  {
    kind: 'alert-sign-ins',
    on: ['security.alerted'],
    to: 'owners',
    by: both,
    page: 'audit',
    when: alarm('sign_ins'),
  },
  {
    kind: 'alert-refusals',
    on: ['security.alerted'],
    to: 'owners',
    by: both,
    page: 'audit',
    when: alarm('refusals'),
  },
  {
    kind: 'alert-downloads',
    on: ['security.alerted'],
    to: 'owners',
    by: both,
    page: 'audit',
    when: alarm('downloads'),
  },
  { kind: 'staff-invited', on: ['staff.invited'], to: 'named', by: ['mail'], page: 'invite', group: 'always' },
  { kind: 'password-reset', on: ['staff.reset_requested'], to: 'named', by: ['mail'], page: 'reset', group: 'always' },
];

/** Every event somebody is told about. */
export const toldEvents: readonly EventName[] = [...new Set(catalogue.flatMap((row) => row.on))];
