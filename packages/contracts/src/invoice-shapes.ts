import { z } from 'zod';
import { transferAccount } from './payment-shapes.ts';
import * as s from './shapes.ts';

export const invoiceKind = z.enum(['invoice', 'deposit', 'credit_note']);
/** `overdue` is a posted or part-paid bill whose due day has passed in the shop's own time. */
export const invoiceStatus = z.enum(['draft', 'posted', 'part_paid', 'paid', 'overdue', 'void']);
export const invoiceLineKind = z.enum([
  'labour',
  'part',
  'sublet',
  'fee',
  'discount',
  'supplies',
  'environment',
  'deposit',
]);

export const invoiceLine = z.object({
  id: s.id,
  kind: invoiceLineKind,
  jobId: s.id.nullable(),
  jobTitle: z.string().nullable(),
  description: z.string(),
  quantity: s.quantity,
  unitPrice: s.minor,
  taxRateBp: s.rate,
  net: s.minor,
  tax: s.minor,
  total: s.minor,
  /** What it cost the shop; null without the permission to see margins, or when unknown. */ cost: s.minor.nullable(),
  /** Which price rule made the line: `matrix`, `supplies`, `environment`; null when typed. */ rule: z
    .string()
    .nullable(),
});
/** A line as an editor sends it; the price rules' own lines are made by the server. */
export const invoiceLineInput = z.object({
  /** The line of the draft it was; it keeps its cost where the sender may not see costs. */
  id: s.id.optional(),
  kind: z.enum(['labour', 'part', 'sublet', 'fee', 'discount']),
  description: s.line(200),
  quantity: s.quantity,
  unitPrice: s.minor,
  taxRateBp: s.rate,
  jobId: s.id.nullable().default(null),
  /** What one unit costs the shop, in the document's currency; null when unknown. Ignored from who may not see costs. */
  unitCost: s.price.nullable().default(null),
  /** `matrix` prices a part from its cost, `labour` takes the shop's hourly rate; null keeps the price typed. */
  priceBy: z.enum(['matrix', 'labour']).nullable().default(null),
});
export const rateSum = z.object({ rateBp: s.rate, net: s.minor, tax: s.minor });

export const invoiceRow = z.object({
  id: s.id,
  publicId: s.publicId,
  kind: invoiceKind,
  status: invoiceStatus,
  number: z.string().nullable(),
  customerId: s.id,
  customer: z.string(),
  vehicle: s.vehicleName.nullable(),
  workOrderId: s.id.nullable(),
  currency: s.currency,
  total: s.minor,
  open: s.minor,
  issuedOn: s.day.nullable(),
  dueOn: s.day.nullable(),
  /** How many reminders went out, and when the last did. */ reminderLevel: z.int(),
  remindedAt: s.instant.nullable(),
});

/** Everything the desk sees of a bill. */
export const invoiceView = invoiceRow.extend({
  net: s.minor,
  tax: s.minor,
  paid: s.minor,
  credited: s.minor,
  byRate: z.array(rateSum),
  lines: z.array(invoiceLine),
  pricesIncludeTax: z.boolean(),
  /** Whether the shop's own lines (supplies, environment) are added by the rules. */ surcharges: z.boolean(),
  buyer: z.object({ name: z.string(), address: z.string().nullable(), taxNumber: z.string().nullable() }),
  buyerReference: z.string().nullable(),
  taxExemptReason: z.string().nullable(),
  note: z.string().nullable(),
  creditsId: s.id.nullable(),
  /** The credit notes of this bill, oldest first. */
  creditNotes: z.array(z.object({ id: s.id, number: z.string(), total: s.minor })),
  estimateId: s.id.nullable(),
  /** In the shop's currency, for reports; equal when the currencies are. */ shopTotal: s.minor,
  rateMicro: z.int(),
  /** Share of the net that stays after cost, basis points; null without permission or cost. */ marginBp: z
    .int()
    .nullable(),
  sentAt: s.instant.nullable(),
  postedAt: s.instant.nullable(),
  /** The deposits set off on this bill, and for a deposit nothing. */
  deposits: z.array(z.object({ number: z.string(), total: s.minor })),
  /** What of the paid deposits goes back to the customer's credit when this draft is posted. */ depositOver: s.minor,
  reminderDays: z.array(z.int()),
  /** What may be done next: `post`, `edit`, `send`, `pay`, `credit`, `void`, `remind`. */ may: z.array(z.string()),
  version: s.version,
});

/** How a shop bills; `invoiceRules` of a shop without its own are the defaults of its country. */
export const invoiceRules = z.object({
  dueDays: z.int().min(0).max(365),
  invoicePrefix: s.line(12),
  creditPrefix: s.line(12),
  /** Shop supplies: share of labour and parts in basis points, never more than the cap; 0 is off. */
  suppliesBp: s.rate,
  suppliesCap: s.price.nullable(),
  /** A flat amount for disposal on a bill with parts; 0 is off. */
  environmentFee: s.price,
  /** Mark-up on cost in basis points for parts costing up to `upTo`, cheapest band first; the last has no end. */
  partsMatrix: z.array(z.object({ upTo: s.price.nullable(), markupBp: z.int().min(0).max(100_000) })).max(12),
  depositBp: s.rate,
  /** Days after the due day at which each reminder goes out. */
  reminderDays: z.array(z.int().min(1).max(365)).max(5),
  tips: z.boolean(),
  paper: z.enum(['a4', 'letter']),
  footer: s.words(600),
  bankName: s.line(80).nullable(),
  iban: s.line(40).nullable(),
  bic: s.line(20).nullable(),
});
export const recurringLine = invoiceLineInput.omit({ id: true, jobId: true, unitCost: true, priceBy: true });
export const recurring = z.object({
  id: s.id,
  customerId: s.id,
  customer: z.string(),
  vehicleId: s.id.nullable(),
  vehicle: s.vehicleName.nullable(),
  name: z.string(),
  /** RFC 5545, days only: `FREQ=MONTHLY;INTERVAL=3`. */ rrule: z.string(),
  startsOn: s.day,
  endsOn: s.day.nullable(),
  nextOn: s.day.nullable(),
  currency: s.currency,
  lines: z.array(recurringLine),
  total: s.minor,
  postAndSend: z.boolean(),
  active: z.boolean(),
  version: s.version,
});

/** What a customer sees of a bill: an allow-list with opaque ids. */
export const myInvoiceRow = z.object({
  id: s.publicId,
  kind: invoiceKind,
  status: invoiceStatus,
  number: z.string(),
  vehicle: s.vehicleName.nullable(),
  workOrder: s.publicId.nullable(),
  currency: s.currency,
  total: s.minor,
  open: s.minor,
  issuedOn: s.day,
  dueOn: s.day.nullable(),
});
export const myInvoice = myInvoiceRow.extend({
  net: s.minor,
  tax: s.minor,
  paid: s.minor,
  credited: s.minor,
  byRate: z.array(rateSum),
  lines: z.array(
    invoiceLine.pick({
      kind: true,
      jobTitle: true,
      description: true,
      quantity: true,
      unitPrice: true,
      taxRateBp: true,
      net: true,
      tax: true,
      total: true,
    }),
  ),
  pricesIncludeTax: z.boolean(),
  buyer: z.object({ name: z.string(), address: z.string().nullable(), taxNumber: z.string().nullable() }),
  buyerReference: z.string().nullable(),
  taxExemptReason: z.string().nullable(),
  note: z.string().nullable(),
  /** Number of the bill a credit note belongs to. */ credits: z.string().nullable(),
  /** Where to send money by bank; null where the shop gave no account. */
  bank: transferAccount,
  tips: z.boolean(),
  mayPay: z.boolean(),
});
