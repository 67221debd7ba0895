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
