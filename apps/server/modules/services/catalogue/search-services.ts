import { categories } from './categories.ts';

type Searchable = {
  code: string | null;
  categoryCode?: string;
  name: { en: string; de: string } | string;
  synonyms: readonly string[];
};
type Word = { stem: string; weight: number };
type Indexed<T> = { service: T; names: Set<string>; phrases: Word[][] };

const STOP = new Set(
  'a an and are not work working works someone somebody at be can do for from has have i in is it me my need of on or our please that the this to was we what when where who will with you your im car auto after into there bei beim das dem den der die ein eine er es fur hat ich im ist macht mein meine mit muss nicht nur und von vor wenn wird zu zum am an auf aus los bitte'.split(
    ' ',
  ),
);
const NOT_A_STOP = new Set(['up']);

/** Lower case, without accents or punctuation; "ä" and "ae" are the same word. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/a\/c/g, 'ac')
    .replace(/won['’]?t/g, 'wont')
    .replace(/ä|ae/g, 'a')
    .replace(/ö|oe/g, 'o')
    .replace(/ü|ue/g, 'u')
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Cuts common English and German endings, so that "scratched" and "scratches" meet. */
function stem(word: string): string {
  if (word.length <= 4) return word.length === 4 ? word.replace(/s$/, '') : word;
  const cut = word.replace(/(?:ing|ings|ed|es|en|er|s|e|t)$/, '');
  return cut.length >= 3 ? cut : word;
}

function stemsOf(text: string): string[] {
  const words = fold(text).split(' ').filter(Boolean);
  const telling = words.filter((word) => !STOP.has(word) || NOT_A_STOP.has(word));
  return (telling.length > 0 ? telling : words).map(stem);
}

/** True when at most `allowed` letters were mistyped, left out, added or swapped (optimal string alignment). */
function near(a: string, b: string, allowed: number): boolean {
  if (Math.abs(a.length - b.length) > allowed) return false;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return (row[b.length] ?? 99) <= allowed;
}

/** How well a typed word meets a known one: 1 same, less for a beginning, a part of a compound or a slip. */
function likeness(typed: string, known: string): number {
  if (typed === known) return 1;
  if (typed.length >= 3 && known.startsWith(typed)) return 0.8;
  if (known.length >= 5 && typed.length > known.length && typed.includes(known)) return 0.7;
  if (typed.length >= 5 && known.includes(typed)) return 0.6;
  const allowed = typed.length >= 8 ? 2 : typed.length >= 5 ? 1 : 0;
  return allowed > 0 && typed[0] === known[0] && near(typed, known, allowed) ? 0.75 : 0;
}

function index<T extends Searchable>(
  services: readonly T[],
): { entries: Indexed<T>[]; rarity: (stem: string) => number } {
  const counts = new Map<string, number>();
  const entries = services.map((service) => {
    const names = typeof service.name === 'string' ? [service.name] : [service.name.en, service.name.de];
    const category = categories.find((one) => one.code === service.categoryCode);
    const phrases = [
      ...names.map((name) => ({ text: name, weight: 1.15 })),
      ...service.synonyms.map((text) => ({ text, weight: 1 })),
      ...(category ? [category.name.en, category.name.de].map((text) => ({ text, weight: 0.6 })) : []),
      ...(service.code ? [{ text: service.code, weight: 1 }] : []),
    ].map(({ text, weight }) => stemsOf(text).map((one) => ({ stem: one, weight })));
    for (const one of new Set(phrases.flat().map((word) => word.stem))) counts.set(one, (counts.get(one) ?? 0) + 1);
    return { service, names: new Set(names.map(fold)), phrases };
  });
  // A short list says little about how rare a word is: without this, the words of a shop's first service weigh nothing.
  const size = Math.max(services.length, 100);
  const rarity = (one: string) => Math.log(1 + size / (counts.get(one) ?? 1));
  return { entries, rarity };
}

/** One index a list of services: a list that is kept is indexed once, a dropped list takes its index along. */
const indexes = new WeakMap<object, unknown>();
function indexOf<T extends Searchable>(services: readonly T[]): ReturnType<typeof index<T>> {
  const kept = indexes.get(services) as ReturnType<typeof index<T>> | undefined;
  if (kept) return kept;
  const made = index(services);
  indexes.set(services, made);
  return made;
}

/** Points of one phrase: how much of what was typed it explains, and how much of the phrase was typed. */
function phraseScore(typed: string[], phrase: Word[], rarity: (stem: string) => number): number {
  let met = 0;
  let whole = 0;
  for (const word of phrase) {
    const best = Math.max(0, ...typed.map((one) => likeness(one, word.stem)));
    met += best * best * rarity(word.stem) * word.weight;
    whole += rarity(word.stem);
  }
  return whole === 0 ? 0 : met * (0.35 + 0.65 * (met / whole));
}

/**
 * Services that fit what a person typed, best first: by name, category, code or everyday words, in English and German,
 * forgiving small slips. An empty search answers all; the order of equals is the order given. The list is indexed
 * once, so hand over a new array after a change.
 */
export function searchServices<T extends Searchable>(services: readonly T[], query: string): T[] {
  const typed = stemsOf(query);
  if (typed.length === 0) return [...services];
  const { entries, rarity } = indexOf(services);
  const whole = fold(query);
  return entries
    .map(({ service, names, phrases }) => {
      const scores = phrases.map((phrase) => phraseScore(typed, phrase, rarity)).sort((a, b) => b - a);
      const points = (scores[0] ?? 0) + 0.3 * (scores[1] ?? 0) + 0.1 * (scores[2] ?? 0);
      return { service, points: points + (names.has(whole) ? 100 : 0) };
    })
    .filter(({ points }) => points > 0.9)
    .sort((a, b) => b.points - a.points)
    .map(({ service }) => service);
}
