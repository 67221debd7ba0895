import type { Facts } from './facts.ts';

/** The page a notice opens, as a path: the customer's site, or the console (below `/app`). */
export const pages = {
  myBooking: ({ booking }: Facts) => (booking ? `/customer/bookings/${booking.publicId}` : HOME),
  myEstimate: ({ estimate }: Facts) => (estimate ? `/customer/estimate/${estimate.publicId}` : HOME),
  myOrder: ({ order }: Facts) => (order ? `/customer/work-order/${order.publicId}` : HOME),
  myMessages: ({ order }: Facts) => (order ? `/customer/messages?thread=${order.publicId}` : '/customer/messages'),
  myInvoice: ({ bill }: Facts) => (bill ? `/customer/invoice/${bill.publicId}` : HOME),
  myInvoices: () => '/customer/invoices',
  myCars: () => '/customer/vehicles',
  review: ({ review }: Facts) => review ?? HOME,
  home: () => HOME,
  asked: ({ data }: Facts) => ownPath(data.next) ?? HOME,
  request: () => '/requests',
  order: ({ order }: Facts) => (order ? `/work-orders/${order.id}` : '/today'),
  inbox: ({ order }: Facts) => (order ? `/work-orders/${order.id}` : '/messages'),
  jobs: () => '/my-jobs',
  today: () => '/today',
  invoice: ({ bill }: Facts) => (bill ? `/money/invoices/${bill.id}` : '/today'),
  reviews: () => '/reviews',
  audit: () => '/settings/audit',
  invite: () => '/reset',
  reset: () => '/reset',
} as const;
export type PageName = keyof typeof pages;

const HOME = '/customer/dashboard';

/** Only a path of the customer's own pages may be where a mailed link leads: never another website. */
function ownPath(next: unknown): string | null {
  return typeof next === 'string' && /^\/customer\/[\w/?=&.-]*$/.test(next) ? next : null;
}
