import { once, readRows } from '../../../data/read-data.ts';

type Popular = { make: string; model: string; bodies: string; year_from: string; year_to: string };
type Vpic = { make: string; model: string; vehicle_type: string; year_from: string; year_to: string };
/** A model a person may mean: `body` is the word of the source, years are model years, `to` null = still built. */
export type KnownModel = {
  make: string;
  model: string;
  body: string;
  from: number;
  to: number | null;
  popular: boolean;
};

/** Letters and digits only, lower case, without accents: "Citroën C3" and "citroen-c3" are the same. */
export const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

type Entry = KnownModel & { words: string[]; tight: string };

const entry = (row: Omit<Vpic, 'vehicle_type'>, body: string, popular: boolean): Entry => ({
  make: row.make,
  model: row.model,
  body,
  from: Number(row.year_from),
  to: Number(row.year_to) || null,
  popular,
  words: plain(`${row.make} ${row.model}`).split(' '),
  tight: plain(row.model).replaceAll(' ', ''),
});

const popular = once(() =>
  readRows<Popular>('vehicles/popular-models-africa-europe-japan.csv').map((row) =>
    entry(row, row.bodies.split('|')[0] ?? '', true),
  ),
);

const all = once(() => {
  const seen = new Set(popular().map((one) => `${one.make} ${one.model}`.toLowerCase()));
  const others = readRows<Vpic>('vehicles/makes-models-vpic.csv')
    .filter((row) => !seen.has(`${row.make} ${row.model}`.toLowerCase()))
    .map((row) => entry(row, row.vehicle_type.replace('_', ' '), false));
  return [...popular(), ...others];
});

const outOf = ({ words: _words, tight: _tight, ...known }: Entry): KnownModel => known;

/** Models of the shipped list that a stated make and model can mean, best first. */
export function popularModels(make: string | undefined, model: string | undefined): KnownModel[] {
  if (!make || !model) return [];
  const asked = plain(model).split(' ');
  const maker = plain(make);
  return popular()
    .filter((one) => plain(one.make) === maker && asked.some((word) => word.length > 1 && one.words.includes(word)))
    .map((one) => ({ one, hits: asked.filter((word) => one.words.includes(word)).length / one.words.length }))
    .sort((a, b) => b.hits - a.hits)
    .map(({ one }) => outOf(one));
}

function score(one: Entry, asked: string[], tight: string): number {
  let sum = 0;
  for (const word of asked) {
    if (one.words.includes(word)) sum += 3;
    else if (one.words.some((own) => own.startsWith(word))) sum += 2;
    else if (!one.tight.includes(tight)) return 0;
  }
  return sum / asked.length + (one.popular ? 0.9 : 0) + (one.tight.startsWith(tight) ? 0.5 : 0);
}

/** Makes and models while a person types, popular ones first; at most 20. Every typed word must begin a word. */
export function suggestModels(query: string): KnownModel[] {
  const asked = plain(query).split(' ').filter(Boolean);
  if (asked.length === 0) return [];
  const tight = asked.join('');
  return all()
    .map((one) => ({ one, points: score(one, asked, tight) }))
    .filter(({ points }) => points > 0)
    .sort(
      (a, b) => b.points - a.points || a.one.make.localeCompare(b.one.make) || a.one.model.localeCompare(b.one.model),
    )
    .slice(0, 20)
    .map(({ one }) => outOf(one));
}
