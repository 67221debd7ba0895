import { type RawBuilder, sql as raw } from 'kysely';

/** Any of these ids, as one value: the statement's text and plan are the same however many there are. */
export const anyOf = (ids: readonly string[]): RawBuilder<string> => raw<string>`any(${[...ids]}::uuid[])`;

/**
 * A word, or true, in the statement's own text. For conditions of partial indexes: a plan made once for any value could
 * not use them, so PostgreSQL would plan each call anew. Never for what somebody typed.
 */
export const fixed = <const V extends string | boolean>(value: V): RawBuilder<V> => raw.lit(value);
