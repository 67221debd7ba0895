import { z } from 'zod';
import { operation, query } from './core.ts';
import * as s from './shapes.ts';

/** A file to open or save; the address works without signing in for an hour or two. */
export const documentFile = z.object({ url: z.string(), name: z.string(), bytes: z.int(), madeAt: s.instant });
export const eInvoiceFormat = z.enum(['xrechnung_ubl', 'xrechnung_cii', 'zugferd']);
export const exportEInvoice = query({
  name: 'exportEInvoice',
  summary: 'A posted bill as an electronic invoice: XRechnung as UBL or CII, or a ZUGFeRD PDF',
  path: '/invoices/:invoiceId/e-invoice',
  may: { staff: 'invoices.read' },
  input: z.object({ invoiceId: s.id, format: eInvoiceFormat }),
  output: documentFile,
  refusals: ['not_found', 'not_posted', 'e_invoice_incomplete', 'unavailable'],
  staleOn: ['invoice.*', 'shop.*'],
  about: { invoice: 'invoiceId' },
});

const amount = z.object({ net: s.minor, tax: s.minor, total: s.minor });
/** A supplier's bill as it reads: for looking at, and for typing into the books. */
export const receivedInvoice = z.object({
  format: z.enum(['ubl', 'cii', 'zugferd']),
  number: z.string(),
  isCredit: z.boolean(),
  issuedOn: s.day.nullable(),
  dueOn: s.day.nullable(),
  currency: s.currency,
  supplier: z.object({ name: z.string(), address: z.array(z.string()), taxNumbers: z.array(z.string()) }),
  buyer: z.object({ name: z.string(), reference: z.string().nullable() }),
  lines: z.array(
    z.object({
      description: z.string(),
      quantity: z.number(),
      unit: z.string(),
      net: s.minor,
      taxRate: z.number().nullable(),
    }),
  ),
  /** What is added or taken off for the whole bill; takings off are negative. */
  allowances: z.array(z.object({ reason: z.string(), amount: s.minor })),
  byRate: z.array(z.object({ rate: z.number(), net: s.minor, tax: s.minor })),
  ...amount.shape,
  /** What is still to be paid. */ due: s.minor,
  iban: z.string().nullable(),
  note: z.string().nullable(),
  /** False when the lines, taxes and totals do not add up: look before you pay. */ addsUp: z.boolean(),
});
export const importEInvoice = operation({
  name: 'importEInvoice',
  summary: 'Take in an electronic invoice a supplier sent (XML, or PDF with XML in it), and read it',
  path: '/received-invoices',
  may: { staff: 'invoices.write' },
  input: z.object({}),
  output: z.object({ id: s.id, ...receivedInvoice.shape }),
  refusals: ['e_invoice_unreadable', 'file_too_large', 'already_exists'],
  records: ['received.added'],
  limit: { max: 60, seconds: 600 },
});
export const listReceivedInvoices = query({
  name: 'listReceivedInvoices',
  summary: 'Electronic invoices of suppliers, newest first',
  path: '/received-invoices',
  may: { staff: 'invoices.read' },
  input: z.object({ ...s.paged }),
  output: s.pageOf(
    z.object({
      id: s.id,
      number: z.string(),
      supplier: z.string(),
      issuedOn: s.day.nullable(),
      dueOn: s.day.nullable(),
      currency: s.currency,
      total: s.minor,
      at: s.instant,
    }),
  ),
  refusals: [],
  staleOn: ['received.*'],
});
export const getReceivedInvoice = query({
  name: 'getReceivedInvoice',
  summary: 'A supplier’s electronic invoice as it reads, with the file as it came',
  path: '/received-invoices/:receivedInvoiceId',
  may: { staff: 'invoices.read' },
  input: z.object({ receivedInvoiceId: s.id }),
  output: z.object({
    id: s.id,
    fileName: z.string(),
    url: z.string(),
    takenBy: z.string(),
    at: s.instant,
    ...receivedInvoice.shape,
  }),
  refusals: ['not_found'],
  staleOn: ['received.*'],
});
