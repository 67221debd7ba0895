import type { Contract } from '@pitlane/contracts';
import {
  type KnownIds,
  type Schema,
  sampleObject,
  schemaOf,
} from '../../../apps/server/kernel/testing/sample-input.ts';

type Json = Record<string, unknown>;
/** What a field's text is to be, of at most so many characters. */
export type Texts = (field: string, most: number) => string;

/** Fields that are no words of a person but a key to something, or refused unless they have their form. */
const KEYS = /^(cursor|token|password|current|next|point|section|owner|duplicateId|email|plate|until|currency)$/;
const real = (schema: Schema): Schema => schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;

const isText = ({ type, pattern, format, enum: words, const: one }: Schema): boolean =>
  type === 'string' && !pattern && !format && !words && one === undefined;

function fillValue(field: string, given: Schema, value: unknown, ids: KnownIds, texts: Texts): unknown {
  const schema = real(given);
  if (KEYS.test(field) || ids[field]) return value;
  const most = schema.maxLength ?? 4000;
  if (isText(schema)) return texts(field, most).slice(0, most);
  if (schema.properties)
    return fillObject(schema, (value as Json | null | undefined) ?? sampleObject(schema, ids), ids, texts);
  const each = real(schema.items ?? {});
  if (schema.type === 'array' && (isText(each) || each.properties)) {
    const [first] = (value as unknown[] | undefined) ?? [];
    return [fillValue(field, each, first, ids, texts)];
  }
  return value;
}

function fillObject(schema: Schema, value: Json, ids: KnownIds, texts: Texts): Json {
  const filled: Json = { ...value };
  for (const [field, sub] of Object.entries(schema.properties ?? {})) {
    const one = fillValue(field, sub, value[field], ids, texts);
    if (one !== undefined) filled[field] = one;
  }
  return filled;
}

/** An input with every field a person may write into, the optional ones too, holding such a text. */
export function fillTexts(contract: Contract, ids: KnownIds, texts: Texts): Json {
  const schema = schemaOf(contract);
  return fillObject(schema, sampleObject(schema, ids), ids, texts);
}

/** The input with `extra` added to it and to every object within, wherever the contract does not know the name. */
export function addEverywhere(contract: Contract, input: Json, extra: Json): Json {
  const add = (schema: Schema, value: unknown): unknown => {
    const known = real(schema);
    if (Array.isArray(value)) return value.map((each) => add(known.items ?? {}, each));
    if (typeof value !== 'object' || value === null || !known.properties) return value;
    const within = Object.entries(value).map(([name, sub]) => [name, add(known.properties?.[name] ?? {}, sub)]);
    const added = Object.entries(extra).filter(([name]) => !Object.hasOwn(known.properties ?? {}, name));
    return Object.fromEntries([...added, ...within]);
  };
  return add(schemaOf(contract), input) as Json;
}
