import { z } from 'zod';
import { event, operation, query } from './core.ts';
import { invoiceLineInput, invoiceRow, invoiceStatus, invoiceView } from './invoice-shapes.ts';
import * as s from './shapes.ts';

export * from './invoice-terms.ts';
export * from './my-invoices.ts';
export * from './recurring-invoices.ts';

const lines = z.array(invoiceLineInput).min(1).max(300);
const one = { invoiceId: s.id };
const typed = {
  lines,
  /** False leaves off the shop's supplies and environment lines. */
  surcharges: z.boolean().default(true),
};
/** The same for a draft that exists: left out, the shop's own lines stay on or off as they were. */
const retyped = { lines, surcharges: z.boolean().optional() };
const about = { invoice: 'invoiceId' };

export const draftInvoice = operation({
  name: 'draftInvoice',
  summary: 'Draft the bill of a visit from its approved and finished jobs; asking again answers the same bill',
  path: '/work-orders/:workOrderId/invoice',
  may: { staff: 'invoices.write' },
  input: z.object({ workOrderId: s.id }),
  output: z.object({ id: s.id }),
  refusals: ['not_found', 'nothing_to_bill', 'no_exchange_rate'],
  records: ['invoice.drafted'],
});
export const createInvoice = operation({
  name: 'createInvoice',
  summary: 'Draft a bill without a visit',
  path: '/invoices',
  may: { staff: 'invoices.write' },
  input: z.object({
    customerId: s.id,
    vehicleId: s.id.nullable().default(null),
    ...typed,
    note: s.words(2000).default(''),
  }),
  output: z.object({ id: s.id }),
  refusals: ['not_found', 'no_exchange_rate', 'amount_too_large'],
  records: ['invoice.drafted'],
});
export const previewInvoice = operation({
  name: 'previewInvoice',
  summary: 'What a draft would come to with these lines, price rules applied; nothing is kept',
  path: '/invoices/:invoiceId/preview',
  may: { staff: 'invoices.write' },
  input: z.object({ ...one, ...retyped }),
  output: invoiceView.pick({
    lines: true,
    net: true,
    tax: true,
    total: true,
    byRate: true,
    currency: true,
    depositOver: true,
  }),
  refusals: ['not_found', 'not_a_draft', 'amount_too_large'],
  records: [],
  silent: true,
});
export const updateInvoice = operation({
  name: 'updateInvoice',
  summary: 'Put a draft’s lines, note and due day in place of those it had',
  path: '/invoices/:invoiceId',
  method: 'PUT',
  may: { staff: 'invoices.write' },
  input: z.object({
    ...one,
    ...retyped,
    note: s.words(2000).default(''),
    dueOn: s.day.nullable().default(null),
    buyerReference: s.words(120).default(''),
    version: s.version,
  }),
  output: z.object({ id: s.id, version: s.version, total: s.minor }),
  refusals: ['not_found', 'not_a_draft', 'changed_meanwhile', 'amount_too_large'],
  records: ['invoice.changed'],
});
export const postInvoice = operation({
  name: 'postInvoice',
  summary: 'Give a draft its number and freeze it',
  path: '/invoices/:invoiceId/post',
  may: { staff: 'invoices.post' },
  input: z.object({ ...one, version: s.version }),
  output: z.object({ id: s.id, number: z.string(), total: s.minor }),
  refusals: ['not_found', 'not_a_draft', 'changed_meanwhile', 'nothing_to_bill', 'deposit_open', 'amount_too_large'],
  records: ['invoice.posted', 'invoice.paid'],
});
export const sendInvoice = operation({
  name: 'sendInvoice',
  summary: 'Send a posted bill to the customer',
  path: '/invoices/:invoiceId/send',
  may: { staff: 'invoices.write' },
  input: z.object({ ...one, message: s.words(1000).default('') }),
  output: s.done,
  refusals: ['not_found', 'not_posted', 'no_contact'],
  records: ['invoice.sent'],
});
export const voidInvoice = operation({
  name: 'voidInvoice',
  summary: 'Throw a draft away, or cancel a posted bill nobody has paid; its number stays taken',
  path: '/invoices/:invoiceId/void',
  may: { staff: 'invoices.post' },
  input: z.object({ ...one, reason: s.line(300) }),
  output: s.done,
  refusals: ['not_found', 'already_done', 'has_payments'],
  records: ['invoice.voided', 'invoice.discarded'],
});
export const creditInvoice = operation({
  name: 'creditInvoice',
  summary: 'Credit a posted bill, whole or line by line; what was paid beyond becomes the customer’s credit',
  path: '/invoices/:invoiceId/credit',
  may: { staff: 'invoices.post' },
  input: z.object({
    ...one,
    lines: z
      .array(z.object({ lineId: s.id, quantity: s.quantity.optional() }))
      .max(300)
      .optional(),
    reason: s.line(300),
  }),
  output: z.object({ id: s.id, number: z.string(), total: s.minor }),
  refusals: ['not_found', 'not_posted', 'nothing_to_bill', 'amount_too_large'],
  records: ['invoice.posted', 'invoice.credited', 'invoice.paid'],
});
export const requestDeposit = operation({
  name: 'requestDeposit',
  summary: 'Bill a deposit on an estimate: an amount with tax, or a share of its total',
  path: '/estimates/:estimateId/deposit',
  may: { staff: 'invoices.post' },
  input: z.object({
    estimateId: s.id,
    amount: s.price.min(1).optional(),
    percentBp: z.int().min(1).max(10_000).optional(),
  }),
  output: z.object({ id: s.id, number: z.string(), total: s.minor }),
  refusals: ['not_found', 'nothing_to_bill', 'amount_too_large', 'no_exchange_rate'],
  records: ['invoice.posted', 'deposit.requested'],
});
export const remindInvoice = operation({
  name: 'remindInvoice',
  summary: 'Send the next reminder of an overdue bill now',
  path: '/invoices/:invoiceId/remind',
  may: { staff: 'invoices.write' },
  input: z.object(one),
  output: z.object({ level: z.int() }),
  refusals: ['not_found', 'not_posted', 'not_overdue', 'already_done'],
  records: ['invoice.reminded'],
});
export const listInvoices = query({
  name: 'listInvoices',
  summary: 'Bills, newest first',
  path: '/invoices',
  may: { staff: 'invoices.read' },
  input: z.object({
    status: invoiceStatus.optional(),
    customerId: s.id.optional(),
    workOrderId: s.id.optional(),
    search: s.words(100).optional(),
    ...s.paged,
  }),
  output: s.pageOf(invoiceRow),
  refusals: [],
  staleOn: ['invoice.*', 'payment.*', 'deposit.*'],
});
export const getInvoice = query({
  name: 'getInvoice',
  summary: 'One bill with its lines',
  path: '/invoices/:invoiceId',
  may: { staff: 'invoices.read' },
  input: z.object(one),
  output: invoiceView,
  refusals: ['not_found'],
  staleOn: ['invoice.*', 'payment.*', 'deposit.*'],
  about,
});

const bill = z.object({ number: z.string(), total: s.minor, currency: s.currency });
const kind = z.object({ kind: z.string() });
export const invoiceEvents = [
  event('invoice.drafted', z.object({ total: s.minor, currency: s.currency })),
  event('invoice.changed', z.object({ total: s.minor, currency: s.currency })),
  event('invoice.posted', bill.extend(kind.shape)),
  event('invoice.sent', bill.extend({ ...kind.shape, dueOn: s.day.nullable(), message: z.string() }), {
    customer: true,
  }),
  /** A draft was thrown away: no customer ever saw it. */
  event('invoice.discarded', z.object({ total: s.minor, currency: s.currency, reason: z.string() })),
  event('invoice.voided', bill.extend({ reason: z.string() }), { customer: true }),
  event('invoice.credited', bill.extend({ credit: z.string(), reason: z.string() }), { customer: true }),
  event('invoice.paid', bill, { customer: true }),
  event('invoice.overdue', bill.extend({ open: s.minor, dueOn: s.day })),
  event('invoice.reminded', bill.extend({ open: s.minor, dueOn: s.day, level: z.int() }), { customer: true }),
  event('deposit.requested', bill.extend({ dueOn: s.day.nullable() }), { customer: true }),
  event('statement.sent', z.object({ fromDay: s.day, toDay: s.day, message: z.string() }), { customer: true }),
  event('recurring.changed', z.object({ name: z.string() })),
  event('billing.changed', z.object({ fields: z.array(z.string()) })),
] as const;
