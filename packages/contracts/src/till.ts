import { z } from 'zod';
import { query } from './core.ts';
import * as s from './shapes.ts';

export const getTill = query({
  name: 'getTill',
  summary:
    'What the desk knows before it takes money for a bill: the customer’s credit, and whether a payment link works',
  path: '/invoices/:invoiceId/till',
  may: { staff: 'payments.read' },
  input: z.object({ invoiceId: s.id }),
  output: z.object({
    currency: s.currency,
    /** What the customer has with the shop in the bill’s currency; 0 when they owe or are even. */ credit: s.minor,
    /** Until when the desk’s payment link works; null when there is none. */ linkUntil: s.instant.nullable(),
    /** Until when the last link in a mail of this bill works; null when none does. */ mailedUntil:
      s.instant.nullable(),
  }),
  refusals: ['not_found'],
  staleOn: ['payment.*', 'invoice.*', 'deposit.*'],
  about: { invoice: 'invoiceId' },
});
