import { z } from 'zod';
import { event, operation, query } from './core.ts';
import * as s from './shapes.ts';

const between = { from: s.day, to: s.day };
/** Names of the accounts; a clearing account is named after its provider. */
export const account = z.string().regex(/^[a-z_]+(:[a-z_]+)?$/);

export const trialBalance = z.object({
  day: s.day,
  currency: s.currency,
  /** Debit is positive. */
  accounts: z.array(z.object({ account, debit: s.minor, credit: s.minor, balance: s.minor })),
  /** Always nothing: the books balance. */ total: s.minor,
});
export const getTrialBalance = query({
  name: 'getTrialBalance',
  summary: 'Every account with its balance at the end of a day, in the shop’s currency',
  path: '/ledger/trial-balance',
  may: { staff: 'money.reports' },
  input: z.object({ day: s.day.optional() }),
  output: trialBalance,
  refusals: [],
  staleOn: ['invoice.*', 'payment.*', 'deposit.*'],
});

const ages = { current: s.minor, to30: s.minor, to60: s.minor, to90: s.minor, older: s.minor, total: s.minor };
export const getAgeing = query({
  name: 'getAgeing',
  summary: 'What customers owe at the end of a day, by how long it is overdue, in the shop’s currency',
  path: '/ledger/ageing',
  may: { staff: 'money.reports' },
  input: z.object({ day: s.day.optional() }),
  output: z.object({
    day: s.day,
    currency: s.currency,
    customers: z.array(z.object({ customerId: s.id, customer: z.string(), ...ages })),
    total: z.object(ages),
  }),
  refusals: [],
  staleOn: ['invoice.*', 'payment.*', 'deposit.*'],
});

export const getTaxSummary = query({
  name: 'getTaxSummary',
  summary: 'Net and tax of a period by tax rate, credit notes and voided bills taken off, in the shop’s currency',
  path: '/ledger/tax',
  may: { staff: 'money.reports' },
  input: z.object(between),
  output: z.object({
    ...between,
    currency: s.currency,
    rates: z.array(z.object({ rateBp: s.rate, net: s.minor, tax: s.minor })),
    net: s.minor,
    tax: s.minor,
  }),
  refusals: ['invalid_input'],
  staleOn: ['invoice.*', 'payment.*', 'deposit.*'],
});

export const exportLedger = {
  ...query({
    name: 'exportLedger',
    summary: 'Every line of the books of a period as CSV',
    path: '/ledger/lines.csv',
    may: { staff: 'money.reports' },
    input: z.object(between),
    output: z.object({
      day: s.day,
      entry: s.id,
      kind: z.string(),
      description: z.string(),
      customer: z.string().nullable(),
      account,
      tax_rate: z.string().nullable(),
      currency: s.currency,
      amount: z.string(),
      shop_currency: s.currency,
      shop_amount: z.string(),
    }),
    refusals: ['invalid_input'],
    staleOn: ['invoice.*', 'payment.*'],
  }),
  format: 'csv' as const,
};

const adviser = z.int().min(1001).max(9_999_999);
const client = z.int().min(1).max(99_999);
/** What the shop's accountant gave it; null while nobody entered it. */
const ledgerSettings = z.object({ datevAdviser: adviser.nullable(), datevClient: client.nullable() });
export const getLedgerSettings = query({
  name: 'getLedgerSettings',
  summary: 'The numbers the shop’s accountant gave it, for its bookkeeping files',
  path: '/ledger/settings',
  may: { staff: 'money.reports' },
  input: z.object({}),
  output: ledgerSettings.extend({ version: z.int().min(0) }),
  refusals: [],
  staleOn: ['ledger.settings_changed'],
});
export const updateLedgerSettings = operation({
  name: 'updateLedgerSettings',
  summary: 'Change the numbers of the shop’s accountant',
  path: '/ledger/settings',
  method: 'PUT',
  may: { staff: 'money.manage' },
  input: ledgerSettings.partial().extend({ version: z.int().min(0).max(2_147_483_647) }),
  output: z.object({ version: z.int() }),
  refusals: ['changed_meanwhile'],
  records: ['ledger.settings_changed'],
});

export const booksFormat = z.enum(['datev', 'iif', 'qif']);
export const exportBooks = operation({
  name: 'exportBooks',
  summary: 'The books of a period as a file for bookkeeping software: DATEV EXTF, IIF or QIF',
  path: '/ledger/exports',
  may: { staff: 'money.reports' },
  input: z.object({
    ...between,
    format: booksFormat,
    /** DATEV: the adviser's and the client's number; left out, those the shop has set. */
    adviser: adviser.optional(),
    client: client.optional(),
  }),
  output: z.object({ fileName: z.string(), contentType: z.string(), base64: z.string(), entries: z.int() }),
  refusals: ['invalid_input'],
  records: ['ledger.exported'],
});

export const ledgerEvents = [
  event('ledger.settings_changed', z.object({ fields: z.array(z.string()) })),
  event('ledger.exported', z.object({ from: s.day, to: s.day, kind: z.string(), entries: z.int() })),
] as const;
