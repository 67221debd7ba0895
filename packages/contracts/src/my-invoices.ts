import { z } from 'zod';
import { query } from './core.ts';
import { myInvoice, myInvoiceRow } from './invoice-shapes.ts';
import * as s from './shapes.ts';

export const listMyInvoices = query({
  name: 'listMyInvoices',
  summary: 'My bills, newest first',
  path: '/customer/invoices',
  may: { customer: true },
  input: z.object({ ...s.paged }),
  output: s.pageOf(myInvoiceRow),
  refusals: [],
  staleOn: ['invoice.*', 'payment.*', 'deposit.*'],
});
export const getMyInvoice = query({
  name: 'getMyInvoice',
  summary: 'One of my bills',
  path: '/customer/invoices/:invoice',
  may: { customer: true },
  input: z.object({ invoice: s.publicId }),
  output: myInvoice,
  refusals: ['not_found'],
  staleOn: ['invoice.*', 'payment.*', 'deposit.*'],
});
