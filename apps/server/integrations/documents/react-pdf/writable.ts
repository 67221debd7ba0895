import { Font } from '@react-pdf/renderer';
import type { Block, PaperDocument } from '../port.ts';
import { isEastAsian } from './east-asian.ts';
import { familiesFor, replacement } from './fonts.ts';

/** White space and signs that are never drawn: without a letter of theirs they are a space, or nothing. */
const unseen = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
/** Signs that only choose between looks of the sign before them: the printer would draw them as letters. */
const lookChoices = /[\ufe00-\ufe0f]/g;

/** More marks over one letter than any language writes would climb over the lines above. */
const heaped = /(\p{M}{6})\p{M}+/gu;
const emptyLines = /\n\s*\n\s*\n/g;
const newLines = /\r\n?|[\u2028\u2029]/g;
const controls = /[^\P{Cc}\n]/gu;

const tidied = (text: string): string =>
  text
    .normalize('NFC')
    .replace(newLines, '\n')
    .replace(controls, ' ')
    .replace(lookChoices, '')
    .replace(heaped, '$1')
    .replace(emptyLines, '\n\n');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const known = new Map<string, ReadonlySet<number>>();

/** The code points a family draws; the font is read once in the life of the process. */
async function lettersOf(fontFamily: string): Promise<ReadonlySet<number>> {
  const before = known.get(fontFamily);
  if (before) return before;
  const wanted = { fontFamily, fontWeight: 400, fontStyle: 'normal' } as const;
  await Font.load(wanted);
  const source: unknown = Font.getFont(wanted);
  const all = isRecord(source) && isRecord(source.data) ? source.data.characterSet : null;
  const letters = new Set<number>(Array.isArray(all) ? all : []);
  known.set(fontFamily, letters);
  return letters;
}

type Write = (words: string) => string;
function written<T>(value: T, write: Write): T {
  const change = (part: unknown): unknown => {
    if (typeof part === 'string') return write(part);
    if (!isRecord(part) || part instanceof Uint8Array) return part;
    if (Array.isArray(part)) return part.map(change);
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, key === 'url' ? inner : change(inner)]));
  };
  return change(value) as T;
}

/** A code says to the scanner what it said before; only the words beside it change. */
const writtenBlock = (block: Block, write: Write): Block =>
  block.kind === 'codes'
    ? { ...block, items: block.items.map((item) => ({ ...written(item, write), text: item.text })) }
    : written(block, write);

/** Every word of a document, to know which fonts it needs. Pictures are left out. */
const wordsOf = (document: PaperDocument): string =>
  JSON.stringify(document, (_key, value) => (value instanceof Uint8Array ? undefined : value)).normalize('NFC');

/** The signs of a text that none of the families draws. */
async function missingFrom(words: string, families: readonly string[]): Promise<Set<string>> {
  const fonts = await Promise.all(families.map(lettersOf));
  const drawn = (sign: string) => fonts.some((letters) => letters.has(sign.codePointAt(0) ?? 0));
  return new Set([...words].filter((sign) => !drawn(sign)));
}

/**
 * A document whose every letter some font has, with the families to draw it in their order. A sign no font knows becomes
 * the replacement sign; the printer alone would take the last byte of its number for a letter.
 */
export async function writable(document: PaperDocument): Promise<{ families: string[]; document: PaperDocument }> {
  const words = wordsOf(document);
  const first = await missingFrom(words, familiesFor(words));
  const wide = [...first].some((sign) => isEastAsian(sign) && !unseen.test(sign));
  const missing = wide ? await missingFrom(words, familiesFor(words, wide)) : first;
  const stand = (sign: string): string => {
    if (!missing.has(sign)) return sign;
    return unseen.test(sign) ? sign.replace(/\s/, ' ').replace(/\S/u, '') : replacement;
  };
  const write: Write = (text) => [...tidied(text)].map(stand).join('');
  const { blocks, ...rest } = document;
  return {
    families: familiesFor([...missing].some((sign) => !unseen.test(sign)) ? words + replacement : words, wide),
    document: { ...written(rest, write), blocks: blocks.map((block) => writtenBlock(block, write)) },
  };
}
