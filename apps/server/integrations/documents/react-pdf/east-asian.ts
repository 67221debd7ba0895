import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A font whose letters lie in some hundred small files, the commonest together; it comes in one weight. */
type Sliced = { readonly family: string; readonly package: string; readonly file: string; readonly signs: RegExp };

/** Chinese signs, and the marks and wide letters written among them. */
const han = /[\p{Script=Han}\u3000-\u303f\uff01-\uff65\uffe0-\uffe6]/gu;
/** The same with what only Japanese and Taiwan's phonetic signs add. */
const hanAndKana = /[\p{Script=Han}\u3000-\u3130\u31a0-\u31bf\u31f0-\u31ff\uff01-\uff9f\uffe0-\uffe6]/gu;
const kana = /[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f]/u;

const simplified: Sliced = {
  family: 'Chinese',
  package: '@fontsource/zcool-xiaowei',
  file: 'zcool-xiaowei',
  signs: han,
};
const traditional: Sliced = {
  family: 'Traditional Chinese',
  package: '@fontsource/chocolate-classical-sans',
  file: 'chocolate-classical-sans',
  signs: hanAndKana,
};
const japanese: Sliced = {
  family: 'Japanese',
  package: '@fontsource/sawarabi-gothic',
  file: 'sawarabi-gothic',
  signs: hanAndKana,
};
const korean: Sliced = {
  family: 'Korean',
  package: '@fontsource/gowun-dodum',
  file: 'gowun-dodum',
  signs: /\p{Script=Hangul}/gu,
};

type Slice = { readonly number: string; readonly ranges: readonly (readonly [number, number])[] };
const slices = new Map<string, readonly Slice[]>();

/** `U+9f83,U+9f85-9f8d` as pairs of first and last code point. */
const rangesOf = (words: string): [number, number][] =>
  words.split(',').map((range) => {
    const [first = '', last = first] = range.slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });

/** Which file holds which signs, as the package's own table says; its Latin letters are left to other fonts. */
function slicesOf(font: Sliced): readonly Slice[] {
  const before = slices.get(font.package);
  if (before) return before;
  const table: Record<string, string> = JSON.parse(
    readFileSync(require.resolve(`${font.package}/unicode.json`), 'utf8'),
  );
  const found = Object.entries(table).flatMap(([name, words]) => {
    const number = /^\[(\d+)\]$/.exec(name)?.[1];
    return number ? [{ number, ranges: rangesOf(words) }] : [];
  });
  slices.set(font.package, found);
  return found;
}

/** Of one font the files a text needs, in its table's order; none, and nothing read, without such signs. */
function facesOf(font: Sliced, text: string) {
  const signs = [...new Set(text.match(font.signs))].map((sign) => sign.codePointAt(0) ?? 0);
  if (signs.length === 0) return [];
  return slicesOf(font)
    .filter(({ ranges }) => signs.some((sign) => ranges.some(([first, last]) => sign >= first && sign <= last)))
    .map(({ number }) => ({
      family: `${font.family} ${number}`,
      package: font.package,
      file: `${font.file}-${number}`,
      single: true as const,
    }));
}

/**
 * The parts of the Chinese, Japanese and Korean fonts a text needs, in the order to look through them. A text with kana is
 * drawn as Japanese. `wide` is asked for when the first choice lacks a sign: then the font of traditional Chinese, the
 * widest of all, leads, so that a name is not drawn in two hands.
 */
export function eastAsianFaces(text: string, wide: boolean) {
  const first = kana.test(text) ? [japanese] : [];
  const rest = wide ? [traditional, simplified] : first.length > 0 ? [] : [simplified];
  return [...first, ...rest, korean].flatMap((font) => facesOf(font, text));
}

/** A sign the wide choice of fonts may have. */
export const isEastAsian = (sign: string): boolean => new RegExp(hanAndKana.source, 'u').test(sign);

/** No line begins with these: small kana and the sign that makes a vowel long (JIS X 4051). */
const clinging = 'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー';
const opens = `(?![${clinging}])[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]`;
/** Before a Chinese or Japanese sign, and after the marks that close a part of a sentence. */
const breaks = new RegExp(`(?=${opens})|(?<=[\\u3001\\u3002\\uff0c\\uff1a\\uff1b\\uff01\\uff1f])`, 'u');
const begins = new RegExp(`^${opens}`, 'u');
/** Korean is written with spaces; only a word longer than this is parted, between any two of its signs. */
const KOREAN_WORD = 12;
const korea = /\p{Script=Hangul}/u;

/** A longer word would reach over the end of a narrow column, where it is cut off: addresses, numbers of numbers. */
const LONG_WORD = 24;
const pieces = /(?:\P{M}\p{M}*|\p{M}+){1,8}/gu;
const pieced = (word: string): string[] =>
  word.length > LONG_WORD ? [...(word.match(pieces) ?? []).flatMap((piece) => ['', piece]), ''] : [word];

/**
 * A word in the parts it may break between. An empty part makes the printer break there without a hyphen, which most
 * files of these fonts do not have; words come cut where the font changes, so Korean ones need it at both ends.
 */
export function breakable(word: string): string[] {
  if (korea.test(word))
    return word.length > KOREAN_WORD
      ? [...word.split(/(?=\p{Script=Hangul})/u).flatMap((part) => ['', part]), '']
      : ['', word, ''];
  return word.split(breaks).flatMap((part) => {
    if (begins.test(part)) return ['', part, ''];
    return /[\u3001\u3002\uff0c\uff1a\uff1b\uff01\uff1f]$/u.test(part) ? [...pieced(part), ''] : pieced(part);
  });
}
