import type { Block, TableRow } from '../../../integrations/documents/port.ts';
import { isIban } from '../../invoices/index.ts';
import { type CarName, carText, dayText, type Frame, factsOf, type Inside, money, say } from '../frame.ts';
import { type PricedLine, priceColumns, priceRow, type RateSum, sumsBlock } from './lines.ts';

export type BankAccount = {
  readonly name: string | null;
  readonly iban: string;
  readonly bic: string | null;
  /** What a banking app reads, over the whole amount; null where there is none. */ readonly code: string | null;
};
export type InvoiceFacts = {
  readonly kind: 'invoice' | 'deposit' | 'credit_note';
  readonly status: string;
  readonly number: string | null;
  readonly currency: string;
  readonly withTax: boolean;
  readonly to: readonly string[];
  readonly buyerTaxNumber: string | null;
  readonly buyerReference: string | null;
  readonly sellerTaxNumber: string | null;
  readonly issuedOn: string | null;
  readonly dueOn: string | null;
  readonly car: CarName | null;
  readonly visit: number | null;
  readonly credits: string | null;
  readonly exemptReason: string | null;
  readonly note: string | null;
  readonly lines: readonly (PricedLine & { readonly jobTitle: string | null })[];
  readonly net: number;
  readonly total: number;
  readonly byRate: readonly RateSum[];
  readonly bank: BankAccount | null;
  readonly payUrl: string | null;
};

/** Lines under the job they belong to; what belongs to none stands without a heading. */
function rows(frame: Frame, { lines, currency, withTax }: InvoiceFacts): TableRow[] {
  let job: string | null = null;
  return lines.flatMap((line) => {
    const heading: TableRow[] =
      line.jobTitle !== job && line.jobTitle ? [{ look: 'heading', cells: [line.jobTitle, '', '', '', ''] }] : [];
    job = line.jobTitle;
    return [...heading, priceRow(frame, line, currency, withTax)];
  });
}

function paying(frame: Frame, facts: InvoiceFacts): Block[] {
  if (facts.kind === 'credit_note' || facts.status === 'void' || facts.total <= 0) return [];
  const { bank, payUrl, number } = facts;
  const transfer: Block[] = bank
    ? [
        { kind: 'heading', text: say(frame, 'payBank') },
        {
          kind: 'facts',
          rows: factsOf([
            [say(frame, 'bank'), bank.name],
            [say(frame, isIban(bank.iban) ? 'iban' : 'account'), bank.iban],
            [say(frame, isIban(bank.iban) ? 'bic' : 'swift'), bank.bic],
            [say(frame, 'purpose'), number],
            [say(frame, 'amount'), money(frame, facts.total, facts.currency)],
          ]),
        },
      ]
    : [];
  const items = [
    ...(bank?.code
      ? [{ label: say(frame, 'payCode'), note: say(frame, 'payCodeNote'), text: bank.code, url: null }]
      : []),
    ...(payUrl ? [{ label: say(frame, 'payOnline'), note: new URL(payUrl).host, text: payUrl, url: payUrl }] : []),
  ];
  return items.length > 0 ? [...transfer, { kind: 'codes', items }] : transfer;
}

/** R-571 A bill, deposit bill or credit note: what it says is frozen with its number; tax stands for each rate. */
export function invoicePaper(frame: Frame, facts: InvoiceFacts): Inside {
  const words = (text: string | null, look: 'normal' | 'quiet'): Block[] =>
    text ? [{ kind: 'words', text, look }] : [];
  return {
    title: say(frame, facts.kind),
    mark: facts.number ? say(frame, 'number', { number: facts.number }) : '',
    stamp: facts.status === 'draft' || facts.status === 'void' ? say(frame, facts.status) : null,
    to: facts.to,
    facts: factsOf([
      [say(frame, 'date'), facts.issuedOn && dayText(frame, facts.issuedOn)],
      [say(frame, 'servedOn'), facts.kind === 'invoice' ? facts.issuedOn && dayText(frame, facts.issuedOn) : null],
      [say(frame, 'dueOn'), facts.kind === 'credit_note' ? null : facts.dueOn && dayText(frame, facts.dueOn)],
      [say(frame, 'credits'), facts.credits],
      [say(frame, 'visit'), facts.visit === null ? null : String(facts.visit)],
      [say(frame, 'vehicle'), facts.car && carText(facts.car)],
      [say(frame, 'yourReference'), facts.buyerReference],
      [say(frame, 'buyerTaxNumber'), facts.buyerTaxNumber],
      [say(frame, 'taxNumber'), facts.sellerTaxNumber],
    ]),
    blocks: [
      { kind: 'table', columns: priceColumns(frame, facts.withTax), rows: rows(frame, facts) },
      sumsBlock(frame, facts),
      ...words(facts.withTax ? say(frame, 'sum.taxIncluded') : null, 'quiet'),
      ...words(facts.exemptReason && say(frame, 'exempt', { reason: facts.exemptReason }), 'quiet'),
      ...words(facts.note, 'normal'),
      ...paying(frame, facts),
    ],
  };
}
