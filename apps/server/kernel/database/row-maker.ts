import { columnTypes } from './column-types.ts';

export type Field = { readonly name: string; readonly dataTypeID: number };
export type Raw = readonly (string | null)[];
export type RowMaker = (raw: Raw) => object;

/** text, varchar, uuid: as they come. */
const AS_IT_IS = new Set([25, 1043, 2950]);
const MOST = 4000;
const makers = new Map<string, RowMaker>();

/** A name in an object's literal; this one alone would mean something else there. */
const keyOf = (name: string): string => (name === '__proto__' ? '["__proto__"]' : JSON.stringify(name));

/**
 * Makes objects of a statement's rows, by the types of every pool. The function is written out for its columns: all rows
 * then have one shape, and none is filled name by name. Only names go into it, quoted.
 */
export function rowMaker(fields: readonly Field[]): RowMaker {
  const mark = JSON.stringify(fields.map(({ name, dataTypeID }) => [name, dataTypeID]));
  const known = makers.get(mark);
  if (known) return known;
  const readers = fields.map(({ dataTypeID }) => columnTypes.getTypeParser(dataTypeID, 'text'));
  const columns = fields.map(({ name, dataTypeID }, nth) => {
    const value = `raw[${nth}]`;
    return `${keyOf(name)}: ${AS_IT_IS.has(dataTypeID) ? value : `${value} === null ? null : readers[${nth}](${value})`}`;
  });
  const make: RowMaker = new Function('readers', `return (raw) => ({ ${columns.join(', ')} });`)(readers);
  if (makers.size < MOST) makers.set(mark, make);
  return make;
}
