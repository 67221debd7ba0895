import { z } from 'zod';
import { query } from './core.ts';
import * as s from './shapes.ts';

const tile = z.object({
  key: z.enum(['requests', 'choice', 'answer', 'parts', 'ready', 'overdue']),
  count: z.int(),
  detail: z.string().nullable(),
  tone: z.enum(['plain', 'oldest', 'late']),
  href: z.string(),
});
const kpi = z.object({
  key: z.string(),
  value: z.number(),
  unit: z.enum(['count', 'money', 'percent', 'minutes']),
  before: z.number().nullable(),
  spark: z.array(z.number()),
});
export const getToday = query({
  name: 'getToday',
  summary: 'What needs me, today’s promises and arrivals, free hours',
  path: '/today',
  may: { staff: 'live.shop' },
  input: z.object({}),
  output: z.object({
    date: s.day,
    carsInShop: z.int(),
    technicians: z.int(),
    minutesFree: z.int(),
    tiles: z.array(tile),
    promised: z.int().describe('cars here that are promised for today, or were before'),
    promises: z
      .array(
        z.object({
          workOrderId: s.id,
          vehicle: s.vehicleName,
          sentence: z.string().describe('what is going on'),
          promisedAt: s.instant.nullable(),
          readySince: s.instant.nullable(),
        }),
      )
      .describe('the nine of them that come first'),
    arrivals: z.array(
      z.object({
        bookingId: s.id.nullable(),
        workOrderId: s.id.nullable(),
        time: s.wallTime,
        vehicle: s.vehicleName,
        detail: z.string(),
        state: z.enum(['in', 'expected', 'collecting', 'late']),
      }),
    ),
    free: z.array(
      z.object({ id: s.id, name: z.string(), initials: z.string(), minutesFree: z.int(), minutesTotal: z.int() }),
    ),
  }),
  refusals: [],
  staleOn: [
    'workOrder.*',
    'job.*',
    'booking.*',
    'estimate.*',
    'message.*',
    'vehicle.arrived',
    'quality.*',
    'inspection.*',
  ],
});
export const getWaiting = query({
  name: 'getWaiting',
  summary: 'How many things wait at each place of the console; 0 where the role may not look',
  path: '/waiting',
  may: { staff: 'session' },
  input: z.object({}),
  output: z.object({
    requests: z.int().describe('bookings nobody answered yet'),
    messages: z.int().describe('conversations with something unread'),
    reviews: z.int().describe('reviews nobody decided about'),
    payments: z.int().describe('payments that came other than asked'),
  }),
  refusals: [],
  staleOn: ['booking.*', 'message.*', 'review.*', 'payment.*'],
});
export const getShopAnalytics = query({
  name: 'getShopAnalytics',
  summary: 'The shop’s key figures with fourteen days behind them, and approved work this month',
  path: '/analytics',
  may: { staff: 'analytics.read' },
  input: z.object({}),
  output: z.object({
    currency: s.currency,
    kpis: z.array(kpi),
    month: z.object({
      label: z.string(),
      days: z.array(z.object({ day: z.int(), total: s.minor, before: s.minor.nullable() })),
    }),
  }),
  refusals: [],
  staleOn: ['estimate.*', 'workOrder.closed', 'workOrder.ready', 'job.finished'],
});
export const findAnything = query({
  name: 'findAnything',
  summary: 'Cars, customers, work orders by plate, name, number or phone',
  path: '/find',
  may: { staff: 'session' },
  input: z.object({ q: s.line(80) }),
  output: z.object({
    items: z.array(
      z.object({
        kind: z.enum(['work_order', 'vehicle', 'customer', 'service']),
        id: s.id,
        title: z.string(),
        detail: z.string().nullable(),
        vehicle: s.vehicleName.nullable(),
        href: z.string(),
      }),
    ),
  }),
  refusals: [],
  staleOn: [],
});
