import { once } from '../../data/read-data.ts';
import { templates } from './templates/templates.ts';

type Named = { readonly name: string; readonly section: string };
const byKey = once(
  () =>
    new Map<string, Named>(
      templates().flatMap(({ sections }) =>
        sections.flatMap((section) =>
          section.points.map((point) => [point.key, { name: point.name, section: section.name }]),
        ),
      ),
    ),
);

/** The names of points and of the sections they stand in, by their keys in any template; unknown keys have none. */
export function pointsNamed(keys: readonly string[]): { names: string[]; sections: string[] } {
  const known = keys.flatMap((key) => byKey().get(key) ?? []);
  return { names: known.map(({ name }) => name), sections: [...new Set(known.map(({ section }) => section))] };
}
