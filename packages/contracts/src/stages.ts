import { z } from 'zod';
import * as s from './shapes.ts';

export const stages = [
  'requested',
  'scheduled',
  'collecting',
  'arrived',
  'inspecting',
  'awaiting_approval',
  'approved',
  'in_progress',
  'waiting_parts',
  'waiting_customer',
  'quality_check',
  'ready',
  'closed',
  'cancelled',
] as const;
export const stage = z.enum(stages);
export type Stage = z.output<typeof stage>;
/** The six marks of the lane every screen shows. */
export const laneMarks = ['received', 'inspected', 'choice', 'work', 'check', 'ready'] as const;
export const laneMark = z.enum(laneMarks);
export const lane = z.array(
  z.object({ mark: laneMark, state: z.enum(['done', 'now', 'next']), at: s.instant.nullable() }),
);

/** What may happen next, decided by the server; the screen shows it and never re-derives it. */
export const nextMove = z.object({
  to: stage,
  needsReason: z.boolean(),
  allowed: z.boolean(),
  /** Phrase key when not allowed. */ why: z.string().nullable(),
  customerSees: z.string(),
});
export const person = z.object({ id: s.id, name: z.string(), initials: z.string() });
export const promise = z.object({
  at: s.instant.nullable(),
  was: s.instant.nullable(),
  reason: z.string().nullable(),
  movedAt: s.instant.nullable(),
});
