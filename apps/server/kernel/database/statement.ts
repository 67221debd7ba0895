import type { Compilable } from 'kysely';
import { askInScope } from './tenant.ts';

/** Stands for a value that comes with each call. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
type Values = Readonly<Record<string, unknown>>;
type Ready = { readonly text: string; readonly valuesOf: (given: Values) => unknown[] };

function readyOf(built: Compilable<unknown>): Ready {
  const { sql, parameters } = built.compile();
  const places = [...parameters];
  return { text: sql, valuesOf: (given) => places.map((each) => (each instanceof Slot ? given[each.name] : each)) };
}

const stand = new Proxy({}, { get: (_, name) => new Slot(String(name)) });

/**
 * A statement whose text is always the same, built once: `build` gets stand-ins for the values and may not look at them
 * (no null among conditions, no lists to be spread). Each call sends its own values in the transaction of its scope and
 * answers the rows.
 */
export function statement<V extends object, R>(
  build: (value: Readonly<V>) => Compilable<R>,
): (values: Readonly<V>) => Promise<R[]> {
  let made: Ready | undefined;
  return async (values) => {
    made ??= readyOf(build(stand as V));
    return (await askInScope(made.text, made.valuesOf(values as Values))).rows as R[];
  };
}

const MOST_SHAPES = 60;

/**
 * A statement whose text depends on nothing but which values are given: built once for each such choice. `build` gets an
 * object with their names, to be written as columns; else it is like `statement`.
 */
export function shaped<V extends object, R>(
  build: (value: Readonly<V>) => Compilable<R>,
): (values: Readonly<V>) => Promise<R[]> {
  const shapes = new Map<string, Ready>();
  return async (values) => {
    const names = Object.keys(values);
    const mark = names.join();
    let made = shapes.get(mark);
    if (!made) {
      const slots = Object.fromEntries(names.map((name) => [name, new Slot(name)])) as V;
      made = readyOf(build(slots));
      if (shapes.size < MOST_SHAPES) shapes.set(mark, made);
    }
    return (await askInScope(made.text, made.valuesOf(values as Values))).rows as R[];
  };
}

/** The same as `statement` for a change that answers no rows: how many it changed. */
export function change<V extends object>(
  build: (value: Readonly<V>) => Compilable<unknown>,
): (values: Readonly<V>) => Promise<number> {
  let made: Ready | undefined;
  return async (values) => {
    made ??= readyOf(build(stand as V));
    return (await askInScope(made.text, made.valuesOf(values as Values))).rowCount ?? 0;
  };
}
