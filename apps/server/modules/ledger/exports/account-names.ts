import { toDecimal } from '../../../kernel/money-text.ts';
import type { BookedLine } from '../entries-of.ts';

const names: Readonly<Record<string, string>> = {
  receivable: 'Accounts Receivable',
  deposits_held: 'Customer Deposits',
  customer_credit: 'Customer Credit',
  tax_payable: 'Sales Tax Payable',
  revenue_labour: 'Labour Income',
  revenue_parts: 'Parts Income',
  revenue_sublet: 'Sublet Income',
  revenue_fees: 'Fee Income',
  revenue_supplies: 'Shop Supplies Income',
  discounts: 'Discounts Given',
  cash: 'Cash',
  bank: 'Bank',
  terminal: 'Card Terminal Clearing',
  provider_fees: 'Payment Provider Fees',
  tips_owed: 'Tips Owed',
  write_offs: 'Bad Debts',
  exchange_difference: 'Exchange Difference',
};

/** An account as bookkeeping files name it; tax by rate, clearing by provider. */
export function accountName({ account, tax_rate_bp }: Pick<BookedLine, 'account' | 'tax_rate_bp'>): string {
  const [kind = '', provider] = account.split(':');
  if (provider) return `Clearing ${provider}`;
  const rate = kind === 'tax_payable' && tax_rate_bp !== null ? ` ${toDecimal(tax_rate_bp, 'EUR')}%` : '';
  return `${names[kind] ?? kind}${rate}`;
}

/**
 * SKR 03 numbers. Revenue and tax accounts that DATEV taxes by itself are booked with key 40 (automatic off), because the
 * tax stands in a line of its own.
 */
export function skr03({ account, tax_rate_bp }: Pick<BookedLine, 'account' | 'tax_rate_bp'>): string {
  const [kind = ''] = account.split(':');
  if (kind.startsWith('revenue')) return tax_rate_bp === 1900 ? '8400' : tax_rate_bp === 700 ? '8300' : '8200';
  if (kind === 'tax_payable') return tax_rate_bp === 1900 ? '1776' : tax_rate_bp === 700 ? '1771' : '1770';
  if (kind === 'discounts') return tax_rate_bp === 1900 ? '8736' : '8730';
  return numbers[kind] ?? '1590';
}
const numbers: Readonly<Record<string, string>> = {
  receivable: '1400',
  deposits_held: '1710',
  customer_credit: '1700',
  tips_owed: '1700',
  cash: '1000',
  bank: '1200',
  terminal: '1360',
  clearing: '1360',
  provider_fees: '4970',
  write_offs: '2400',
  exchange_difference: '2150',
};
const AUTOMATIC = new Set(['8400', '8300', '8736', '1776', '1771']);
export const automaticOff = (number: string): string => (AUTOMATIC.has(number) ? '40' : '');
