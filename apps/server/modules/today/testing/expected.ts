import type { Town } from './town.ts';

/** What of a text can stand on a plate. */
export const plateOf = (text: string) =>
  text
    .toUpperCase()
    .normalize('NFD')
    .replace(/[^A-Z0-9]/g, '');

/** Everything a list answers, page by page. */
export async function every(
  ask: (cursor: string | undefined) => Promise<{ items: { id: string }[]; nextCursor: string | null }>,
) {
  const ids: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await ask(cursor ?? undefined);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
}

/** What a search of customers must answer: names that begin so first, each group by name. */
export function peopleWith({ people }: Town, term: string, tag?: string): string[] {
  const key = term.toLowerCase();
  const rank = ({ name, company }: Town['people'][number]) => {
    if (name.toLowerCase().startsWith(key)) return 0;
    return name.toLowerCase().includes(key) || company?.toLowerCase().includes(key) ? 1 : 2;
  };
  const order = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  return people
    .filter((person) => rank(person) < 2 && (!tag || person.tags.includes(tag)))
    .toSorted((a, b) => rank(a) - rank(b) || order(a.name.toLowerCase(), b.name.toLowerCase()) || order(a.id, b.id))
    .map(({ id }) => id);
}

/** What a search of cars must answer: plates that begin so first, each group from the newest. */
export function carsWith({ cars }: Town, search: string): string[] {
  const words = search.toLowerCase().split(/\s+/);
  const plate = plateOf(search);
  const rank = (car: Town['cars'][number]) => {
    if (plate && car.plate_key.startsWith(plate)) return 0;
    const text = `${car.plate_key} ${car.make} ${car.model} ${car.vin}`.toLowerCase();
    return (plate && car.plate_key.includes(plate)) || words.every((word) => text.includes(word)) ? 1 : 2;
  };
  const known = cars.some((car) => car.plate_key === plate);
  return cars
    .toReversed()
    .filter((car) => rank(car) < (known ? 1 : 2))
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ id }) => id);
}
