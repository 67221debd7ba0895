import { templates } from './templates/templates.ts';

type Named = { readonly name: string; readonly section: string };
const languages = new Map<string, ReadonlyMap<string, Named>>();

function byKey(language: string): ReadonlyMap<string, Named> {
  const known = languages.get(language);
  if (known) return known;
  const made = new Map<string, Named>(
    templates(language).flatMap(({ sections }) =>
      sections.flatMap((section) =>
        section.points.map((point) => [point.key, { name: point.name, section: section.name }] as const),
      ),
    ),
  );
  languages.set(language, made);
  return made;
}

/** The names of points and of the sections they stand in, by their keys in any template; unknown keys have none. */
export function pointsNamed(keys: readonly string[], language: string): { names: string[]; sections: string[] } {
  const named = byKey(language);
  const known = keys.flatMap((key) => named.get(key) ?? []);
  return { names: known.map(({ name }) => name), sections: [...new Set(known.map(({ section }) => section))] };
}
