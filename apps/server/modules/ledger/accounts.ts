/** Every account of the books. A clearing account holds what a provider collected and has not paid out yet. */
export const accounts = [
  'receivable',
  'deposits_held',
  'customer_credit',
  'tax_payable',
  'revenue_labour',
  'revenue_parts',
  'revenue_sublet',
  'revenue_fees',
  'revenue_supplies',
  'discounts',
  'cash',
  'bank',
  'terminal',
  'clearing:stripe',
  'clearing:square',
  'clearing:mtn',
  'clearing:airtel',
  'clearing:flutterwave',
  'provider_fees',
  'tips_owed',
  'write_offs',
  'exchange_difference',
] as const;
export type Account = (typeof accounts)[number];

/** Accounts whose lines carry the net that a tax rate applies to. */
export const taxedAccounts: readonly Account[] = [
  'deposits_held',
  'revenue_labour',
  'revenue_parts',
  'revenue_sublet',
  'revenue_fees',
  'revenue_supplies',
  'discounts',
];

/** Accounts that say what a customer owes, or has in credit. */
export const customerAccounts: readonly Account[] = ['receivable', 'customer_credit'];
