import { z } from 'zod';
import { operation, query } from './core.ts';
import { invoiceRules } from './invoice-shapes.ts';
import * as s from './shapes.ts';

export const getInvoiceRules = query({
  name: 'getInvoiceRules',
  summary: 'How the shop bills',
  path: '/invoice-rules',
  may: { staff: 'invoices.read' },
  input: z.object({}),
  output: invoiceRules.extend({ version: z.int().min(0) }),
  refusals: [],
  staleOn: ['billing.changed'],
});
export const updateInvoiceRules = operation({
  name: 'updateInvoiceRules',
  summary: 'Change how the shop bills',
  path: '/invoice-rules',
  method: 'PUT',
  may: { staff: 'money.manage' },
  input: invoiceRules.partial().extend({ version: z.int().min(0).max(2_147_483_647) }),
  output: z.object({ version: z.int() }),
  refusals: ['changed_meanwhile', 'price_order', 'invalid_input'],
  records: ['billing.changed'],
});
export const invoiceTerms = z.object({
  dueDays: z.int().min(0).max(365).nullable(),
  currency: s.currency.nullable(),
  buyerReference: s.line(120).nullable(),
  taxExemptReason: s.line(200).nullable(),
});
export const getInvoiceTerms = query({
  name: 'getInvoiceTerms',
  summary: 'What a customer’s bills differ in',
  path: '/customers/:customerId/invoice-terms',
  may: { staff: 'invoices.read' },
  input: z.object({ customerId: s.id }),
  output: invoiceTerms.extend({ version: z.int().min(0) }),
  refusals: ['not_found'],
  staleOn: ['billing.changed'],
});
export const updateInvoiceTerms = operation({
  name: 'updateInvoiceTerms',
  summary: 'Change due days, currency, reference or exemption of a customer’s bills',
  path: '/customers/:customerId/invoice-terms',
  method: 'PUT',
  may: { staff: 'invoices.write' },
  input: invoiceTerms.partial().extend({ customerId: s.id, version: z.int().min(0).max(2_147_483_647) }),
  output: z.object({ version: z.int() }),
  refusals: ['not_found', 'changed_meanwhile', 'no_exchange_rate'],
  records: ['billing.changed'],
});

/** One smallest unit of `currency` in millionths of the shop's smallest unit. */
const exchangeRate = z.object({ currency: s.currency, rateMicro: z.int().min(1).max(1_000_000_000_000), since: s.day });
export const listExchangeRates = query({
  name: 'listExchangeRates',
  summary: 'What other currencies are worth in the shop’s',
  path: '/exchange-rates',
  may: { staff: 'invoices.read' },
  input: z.object({}),
  output: z.object({ currency: s.currency, items: z.array(exchangeRate) }),
  refusals: [],
  staleOn: ['billing.changed'],
});
export const setExchangeRate = operation({
  name: 'setExchangeRate',
  summary: 'Say what another currency is worth from today; documents keep the rate they were made with',
  path: '/exchange-rates',
  method: 'PUT',
  may: { staff: 'money.manage' },
  input: exchangeRate.omit({ since: true }),
  output: s.done,
  refusals: ['invalid_input'],
  records: ['billing.changed'],
});
