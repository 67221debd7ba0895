import { z } from 'zod';
import * as s from './shapes.ts';

export const estimateStatus = z.enum([
  'draft',
  'sent',
  'viewed',
  'approved',
  'part_approved',
  'declined',
  'changes_requested',
  'replaced',
  'expired',
]);
export const amounts = { net: s.minor, tax: s.minor, total: s.minor };
/** Null where the shop shows its customers no prices. */
export const shownAmounts = { net: s.minor.nullable(), tax: s.minor.nullable(), total: s.minor.nullable() };
/** The shop's own lines on the bill to come, for a choice of jobs; amounts are null where the shop shows no prices. */
const surchargeLine = { kind: z.enum(['supplies', 'environment']), description: z.string() };
export const surcharge = z.object({ ...surchargeLine, ...amounts });
export const shownSurcharge = z.object({ ...surchargeLine, ...shownAmounts });
export const choice = z.enum(['approved', 'declined']);
export const comment = z.object({
  id: z.string(),
  from: z.enum(['customer', 'shop']),
  author: z.string(),
  text: z.string(),
  job: z.string().nullable(),
  at: s.instant,
});
export const taxLine = z.object({ rateBp: s.rate, net: s.minor, tax: s.minor });
