import { toDecimal } from '../../../kernel/money-text.ts';
import { plainCell } from '../../../kernel/plain-cell.ts';
import { automaticOff, skr03 } from './account-names.ts';
import { datevColumns, datevTexts } from './datev-columns.ts';
import type { Paired } from './pivot.ts';

export type DatevHead = {
  readonly from: string;
  readonly to: string;
  readonly adviser: number;
  readonly client: number;
  readonly currency: string;
  /** The instant of the export, ISO 8601. */ readonly at: string;
  readonly shop: string;
};

const digits = (text: string) => text.replaceAll(/\D/g, '');
/** What people wrote, as one line of text a spreadsheet will not run. */
const words = (text: string, most: number) => plainCell(text.replaceAll(/\p{Cc}+/gu, ' ')).slice(0, most);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function headLine(head: DatevHead): string {
  const label = quoted(`${head.from} ${head.to}`.slice(0, 30));
  const start = `${head.from.slice(0, 4)}0101`;
  return [
    `"EXTF";700;21;"Buchungsstapel";9;${digits(head.at).slice(0, 17)};;"PL";${quoted(words(head.shop, 25))};""`,
    `${head.adviser};${head.client};${start};4;${digits(head.from)};${digits(head.to)};${label};""`,
    `1;;0;${quoted(head.currency)};"";"";"";"";"";;;"";""`,
  ].join(';');
}

/** Letters DATEV accepts in a document number. */
const documentNumber = (text: string) =>
  text
    .toUpperCase()
    .replaceAll(/[^A-Z0-9$&%*+\-/]/g, '')
    .replace(/^[+-]+/, '')
    .slice(0, 36);

/** One row a pair: amount without sign, S when the main account is debited, document day as DDMM. */
function bookings({ main, others }: Paired, currency: string): string[] {
  return others.map((line) => {
    const against = skr03(line);
    const values: Readonly<Record<number, string>> = {
      1: toDecimal(Math.abs(line.shop_amount), currency).replace('.', ','),
      2: line.shop_amount < 0 ? 'S' : 'H',
      7: skr03(main),
      8: against,
      9: automaticOff(against),
      10: `${line.day.slice(8, 10)}${line.day.slice(5, 7)}`,
      11: documentNumber(main.number ?? line.number ?? ''),
      14: words([line.description, line.customer].filter(Boolean).join(', '), 60),
    };
    return datevColumns
      .map((_, index) => (datevTexts.has(index + 1) ? quoted(values[index + 1] ?? '') : (values[index + 1] ?? '')))
      .join(';');
  });
}

/** Letters beyond Latin-1 that Windows-1252 has in its own places. */
const WINDOWS: Readonly<Record<string, number>> = {
  '€': 0x80,
  '„': 0x84,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
};
const windows1252 = (text: string): Buffer =>
  Buffer.from(
    [...text].map(
      (letter) => WINDOWS[letter] ?? ((letter.codePointAt(0) ?? 63) < 256 ? (letter.codePointAt(0) ?? 63) : 63),
    ),
  );

/** R-507 A DATEV booking batch: EXTF 700, category 21, SKR 03, in Windows-1252 with CRLF. */
export function datevFile(entries: readonly Paired[], head: DatevHead): Buffer {
  const rows = entries.flatMap((entry) => bookings(entry, head.currency));
  return windows1252(`${[headLine(head), datevColumns.join(';'), ...rows].join('\r\n')}\r\n`);
}
