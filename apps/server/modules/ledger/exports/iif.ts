import { toDecimal } from '../../../kernel/money-text.ts';
import { plainCell } from '../../../kernel/plain-cell.ts';
import type { BookedLine } from '../entries-of.ts';
import { accountName } from './account-names.ts';
import type { Paired } from './pivot.ts';

const HEAD = ['!TRNS', '!SPL'].map((kind) => `${kind}\tTRNSTYPE\tDATE\tACCNT\tNAME\tAMOUNT\tDOCNUM\tMEMO`);
/** A cell: tabs and line ends part cells and rows, so they become spaces; quotes have a meaning and go. */
const cell = (text: string) => plainCell(text.replaceAll(/\p{Cc}+/gu, ' ').replaceAll('"', "'"));
const dayOf = (day: string) => `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`;

function row(kind: 'TRNS' | 'SPL', line: BookedLine, number: string, currency: string): string {
  const amount = toDecimal(line.shop_amount, currency);
  const said = [accountName(line), line.customer ?? ''].map(cell);
  return [kind, 'GENERAL JOURNAL', dayOf(line.day), ...said, amount, cell(number), cell(line.description)].join('\t');
}

/** R-507 QuickBooks IIF: each entry a journal transaction whose lines add up to nothing, in the shop's currency. */
export function iifFile(entries: readonly Paired[], currency: string): string {
  const rows = entries.flatMap(({ main, others }) => {
    const number = main.number ?? '';
    return [
      row('TRNS', main, number, currency),
      ...others.map((each) => row('SPL', each, number, currency)),
      'ENDTRNS',
    ];
  });
  return `${[...HEAD, '!ENDTRNS', ...rows].join('\r\n')}\r\n`;
}
