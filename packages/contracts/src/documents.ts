import { z } from 'zod';
import { event, query } from './core.ts';
import { documentFile } from './e-invoices.ts';
import * as s from './shapes.ts';

export * from './e-invoices.ts';

/** `evidence` and `report` belong to a visit, `receipt` to a payment, `statement` to a customer. */
export const documentKind = z.enum(['estimate', 'invoice', 'receipt', 'statement', 'evidence', 'report']);
/** Days of a statement; without them, the last 90 days. */
const period = { from: s.day.optional(), to: s.day.optional() };

export const getDocument = query({
  name: 'getDocument',
  summary: 'A printed document as a PDF; it is printed now when it is not there yet',
  path: '/documents/:kind/:id',
  may: { staff: 'shop.read' },
  input: z.object({ kind: documentKind, id: s.id, ...period }),
  output: documentFile,
  refusals: ['not_found', 'not_allowed', 'unavailable'],
  staleOn: ['estimate.*', 'invoice.*', 'payment.*', 'job.*', 'inspection.*', 'authorisation.*', 'shop.*'],
});
export const getMyDocument = query({
  name: 'getMyDocument',
  summary: 'One of my documents as a PDF',
  path: '/customer/documents/:kind/:document',
  may: { customer: true },
  input: z.object({ kind: documentKind, document: s.publicId, ...period }),
  output: documentFile,
  refusals: ['not_found', 'unavailable'],
  staleOn: ['estimate.*', 'invoice.*', 'payment.*', 'job.*', 'inspection.*', 'authorisation.*'],
});
export const documentEvents = [
  event('received.added', z.object({ supplier: z.string(), number: z.string(), total: s.minor, currency: s.currency })),
] as const;
