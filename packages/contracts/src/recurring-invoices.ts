import { z } from 'zod';
import { operation, query } from './core.ts';
import { recurring, recurringLine } from './invoice-shapes.ts';
import * as s from './shapes.ts';

const plan = {
  vehicleId: s.id.nullable().default(null),
  name: s.line(120),
  /** RFC 5545, days only: `FREQ=MONTHLY;INTERVAL=3`. */ rrule: s.line(300),
  startsOn: s.day,
  endsOn: s.day.nullable().default(null),
  lines: z.array(recurringLine).min(1).max(100),
  /** Posts and sends each bill; otherwise it stays a draft. */ postAndSend: z.boolean().default(true),
};
export const createRecurring = operation({
  name: 'createRecurring',
  summary: 'Bill a customer by a rhythm, such as a maintenance contract each quarter',
  path: '/recurring-invoices',
  may: { staff: 'invoices.write' },
  input: z.object({ customerId: s.id, ...plan }),
  output: z.object({ id: s.id, nextOn: s.day.nullable() }),
  refusals: ['not_found', 'bad_rhythm', 'no_exchange_rate', 'amount_too_large'],
  records: ['recurring.changed'],
});
export const updateRecurring = operation({
  name: 'updateRecurring',
  summary: 'Change a rhythm or its lines, or rest it; bills made stay',
  path: '/recurring-invoices/:recurringId',
  method: 'PUT',
  may: { staff: 'invoices.write' },
  input: z.object({ recurringId: s.id, ...plan, active: z.boolean().default(true), version: s.version }),
  output: z.object({ id: s.id, nextOn: s.day.nullable(), version: s.version }),
  refusals: ['not_found', 'bad_rhythm', 'changed_meanwhile', 'amount_too_large'],
  records: ['recurring.changed'],
});
export const listRecurring = query({
  name: 'listRecurring',
  summary: 'Bills that come by a rhythm',
  path: '/recurring-invoices',
  may: { staff: 'invoices.read' },
  input: z.object({ customerId: s.id.optional(), ...s.paged }),
  output: s.pageOf(recurring),
  refusals: [],
  staleOn: ['recurring.changed', 'invoice.posted'],
});

const row = z.object({
  day: s.day,
  kind: z.string(),
  description: z.string(),
  /** What it adds to what the customer owes; a payment is negative. */ amount: s.minor,
  balance: s.minor,
});
export const statement = z.object({
  customerId: s.id,
  customer: z.string(),
  from: s.day,
  to: s.day,
  accounts: z.array(z.object({ currency: s.currency, opening: s.minor, rows: z.array(row), closing: s.minor })),
});
export const getStatement = query({
  name: 'getStatement',
  summary: 'Bills, credits and payments of a customer between two days, with what stood open before and after',
  path: '/customers/:customerId/statement',
  may: { staff: 'invoices.read' },
  input: z.object({ customerId: s.id, from: s.day, to: s.day }),
  output: statement,
  refusals: ['not_found', 'invalid_input'],
  staleOn: ['invoice.*', 'payment.*', 'deposit.*'],
});
export const sendStatement = operation({
  name: 'sendStatement',
  summary: 'Mail a customer the statement between two days as a PDF; a statement with nothing in it is not sent',
  path: '/customers/:customerId/statement/send',
  may: { staff: 'invoices.write' },
  input: z.object({ customerId: s.id, from: s.day, to: s.day, message: s.words(1000).default('') }),
  output: s.done,
  refusals: ['not_found', 'invalid_input', 'nothing_to_send', 'no_contact'],
  records: ['statement.sent'],
});
