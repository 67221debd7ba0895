import type { invoiceShapes } from '@pitlane/contracts';
import type { z } from 'zod';
import { toDecimal } from '../../kernel/money-text.ts';
import type { InvoiceRules } from '../../schema/json.ts';

type Account = NonNullable<z.output<typeof invoiceShapes.myInvoice>['bank']>;
type Payee = { readonly name: string; readonly legalName?: string | null };
/** What is to be sent: `amount` in minor units. */
export type Transfer = { readonly number: string; readonly amount: number; readonly currency: string };

/** ISO 13616: the letters as numbers, the first four characters moved to the end, modulo 97 is 1. */
export function isIban(text: string): boolean {
  const plain = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) return false;
  const digits = (plain.slice(4) + plain.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** R-532 The lines of a SEPA payment code (EPC069-12, version 2); null where there is no euro to send to an IBAN. */
function paymentCode({ iban, bic }: InvoiceRules, holder: string, { number, amount, currency }: Transfer) {
  if (currency !== 'EUR' || !iban || !isIban(iban) || amount < 1 || amount > 99_999_999_999) return null;
  const money = `EUR${toDecimal(amount, 'EUR')}`;
  const account = iban.replace(/\s/g, '').toUpperCase();
  const head = ['BCD', '002', '1', 'SCT', bic?.replace(/\s/g, '') ?? ''];
  return [...head, holder.slice(0, 70), account, money, '', '', number.slice(0, 140)].join('\n');
}

/** R-532 Where a bill is paid by bank transfer, and what the payer writes; null where the shop gave no account. */
export function transferAccount(rules: InvoiceRules, payee: Payee, transfer: Transfer): Account | null {
  const { iban, bic, bankName } = rules;
  if (!iban) return null;
  const holder = payee.legalName || payee.name;
  const code = paymentCode(rules, holder, transfer);
  return { holder, name: bankName, iban, isIban: isIban(iban), bic, reference: transfer.number, code };
}
