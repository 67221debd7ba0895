import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The package of the Chinese font: its letters lie in some ninety small files, the commonest together. */
export const chinesePackage = '@fontsource/zcool-xiaowei';

/** Chinese signs, and the marks and wide letters written among them. */
const chinese = /[\p{Script=Han}\u3000-\u303f\uff01-\uff65\uffe0-\uffe6]/gu;

type Slice = { readonly number: string; readonly ranges: readonly (readonly [number, number])[] };
let slices: readonly Slice[] | null = null;

/** `U+9f83,U+9f85-9f8d` as pairs of first and last code point. */
const rangesOf = (words: string): [number, number][] =>
  words.split(',').map((range) => {
    const [first = '', last = first] = range.slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });

/** Which file holds which signs, as the package's own table says; its Latin letters are left to other fonts. */
function readSlices(): Slice[] {
  const file = createRequire(import.meta.url).resolve(`${chinesePackage}/unicode.json`);
  const table: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(table).flatMap(([name, words]) => {
    const number = /^\[(\d+)\]$/.exec(name)?.[1];
    return number ? [{ number, ranges: rangesOf(words) }] : [];
  });
}

/** The numbers of the font's files a text needs, in the table's order; none, and nothing read, without Chinese. */
export function chineseSlices(text: string): string[] {
  const signs = [...new Set(text.match(chinese))].map((sign) => sign.codePointAt(0) ?? 0);
  if (signs.length === 0) return [];
  slices ??= readSlices();
  return slices
    .filter(({ ranges }) => signs.some((sign) => ranges.some(([first, last]) => sign >= first && sign <= last)))
    .map(({ number }) => number);
}

/** Before a Chinese sign, and after the marks that close a part of a sentence. */
const breaks = /(?=\p{Script=Han})|(?<=[\u3001\u3002\uff0c\uff1a\uff1b\uff01\uff1f])/u;

/**
 * A word in the parts it may break between. An empty part makes the printer break there without a hyphen, which most
 * files of the Chinese font do not have.
 */
export const breakable = (word: string): string[] =>
  word.split(breaks).flatMap((part) => {
    if (/^\p{Script=Han}/u.test(part)) return ['', part];
    return /[\u3001\u3002\uff0c\uff1a\uff1b\uff01\uff1f]$/u.test(part) ? [part, ''] : [part];
  });
