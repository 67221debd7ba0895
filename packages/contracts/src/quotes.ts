import { z } from 'zod';
import { operation, query } from './core.ts';
import { estimateStatus } from './estimate-shapes.ts';
import { lineKind } from './services.ts';
import * as s from './shapes.ts';

/** A quote: prices before a visit. It is an estimate of a work order nobody has agreed to yet. */
export const createQuote = operation({
  name: 'createQuote',
  summary: 'Begin a quote for a customer and a car, from services or own lines',
  path: '/quotes',
  may: { staff: 'estimates.send' },
  input: z.object({
    id: s.id.optional(),
    customerId: s.id,
    vehicleId: s.id,
    concern: s.words(1000).default(''),
    services: z.array(s.id).max(20).default([]),
    jobs: z
      .array(
        z.object({
          title: s.line(200),
          sentence: s.words(500).default(''),
          estimatedMinutes: s.minutes.default(0),
          lines: z
            .array(
              z.object({
                kind: lineKind,
                description: s.line(200),
                partNumber: s.line(60).nullable().default(null),
                quantity: s.quantity,
                unitPrice: s.minor,
                taxRateBp: s.rate.optional(),
              }),
            )
            .min(1)
            .max(60),
        }),
      )
      .max(20)
      .default([]),
    send: z.boolean().default(false),
    message: s.words(1000).default(''),
  }),
  output: z.object({ workOrderId: s.id, number: z.int(), estimateId: s.id.nullable() }),
  refusals: ['not_found', 'nothing_to_send', 'no_contact', 'already_exists', 'other_owner', 'invalid_input'],
  records: ['workOrder.quoted', 'job.added', 'estimate.sent'],
});
export const listQuotes = query({
  name: 'listQuotes',
  summary: 'Quotes nobody has agreed to yet, newest first',
  path: '/quotes',
  may: { staff: 'estimates.read' },
  input: z.object({ customerId: s.id.optional(), ...s.paged }),
  output: s.pageOf(
    z.object({
      workOrderId: s.id,
      number: z.int(),
      customer: z.string(),
      vehicle: s.vehicleName,
      estimateId: s.id.nullable(),
      status: estimateStatus,
      total: s.minor,
      currency: s.currency,
      openedAt: s.instant,
      validUntil: s.day.nullable(),
    }),
  ),
  refusals: [],
  staleOn: ['estimate.*', 'workOrder.*', 'job.*'],
});
