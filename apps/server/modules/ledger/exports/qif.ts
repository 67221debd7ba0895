import { toDecimal } from '../../../kernel/money-text.ts';
import { accountName } from './account-names.ts';
import type { Paired } from './pivot.ts';

const text = (words: string) => words.replaceAll(/\p{Cc}+/gu, ' ');
const dayOf = (day: string) => `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`;

function record({ main, others }: Paired, currency: string): string[] {
  const splits = others.flatMap((line) => [`S[${accountName(line)}]`, `$${toDecimal(0 - line.shop_amount, currency)}`]);
  return [
    `D${dayOf(main.day)}`,
    `T${toDecimal(main.shop_amount, currency)}`,
    ...(main.number ? [`N${text(main.number)}`] : []),
    ...(main.customer ? [`P${text(main.customer)}`] : []),
    `M${text(main.description)}`,
    ...splits,
    '^',
  ];
}

/** R-507 QIF: each entry in the register of its main account, the other lines as its splits, in the shop's currency. */
export function qifFile(entries: readonly Paired[], currency: string): string {
  const registers = Map.groupBy(entries, ({ main }) => accountName(main));
  const blocks = [...registers].flatMap(([name, own]) => [
    '!Account',
    `N${name}`,
    'TOth A',
    '^',
    '!Type:Oth A',
    ...own.flatMap((entry) => record(entry, currency)),
  ]);
  return `${blocks.join('\r\n')}\r\n`;
}
