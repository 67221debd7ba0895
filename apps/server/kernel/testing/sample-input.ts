import type { Contract } from '@pitlane/contracts';
import { z } from 'zod';

export type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  default?: unknown;
};
/** Ids a sample may point at, by the input field's name. */
export type KnownIds = Readonly<Record<string, string>>;

const UNKNOWN_ID = '01990000-0000-7000-8000-00000000dead';

function sampleText(name: string, schema: Schema, ids: KnownIds): string {
  if (ids[name]) return ids[name];
  if (schema.format === 'uuid') return UNKNOWN_ID;
  if (schema.format === 'email' || /email/i.test(name)) return 'probe@nobody.example';
  if (schema.format === 'date') return '2026-12-01';
  if (schema.format === 'date-time') return '2026-12-01T08:00:00.000Z';
  const pattern = schema.pattern ?? '';
  if (pattern.startsWith('^[a-z]{1,4}_')) return `xx_${'0'.repeat(22)}`;
  if (pattern.startsWith('^([01]')) return '09:00';
  if (pattern.startsWith('^[A-Z]{3}')) return 'ZMW';
  if (pattern.startsWith('^[A-Z]{2}')) return 'ZM';
  if (pattern.startsWith('^#')) return '#0B6472';
  if (pattern.startsWith('^[A-Za-z_]+')) return 'Africa/Lusaka';
  if (pattern.startsWith('^[+0-9')) return '+260 97 755 0142';
  if (pattern.includes('customer')) return '/customer/dashboard';
  return 'probe'.padEnd(schema.minLength ?? 0, 'x').slice(0, Math.max(schema.maxLength ?? 40, 1));
}

function sampleOf(name: string, schema: Schema, ids: KnownIds): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sampleOf(name, schema.anyOf[0] ?? {}, ids);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'string') return sampleText(name, schema, ids);
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (type === 'boolean') return true;
  if (type === 'array')
    return Array.from({ length: Math.max(schema.minItems ?? 0, 0) }, () =>
      sampleOf(name.replace(/s$/, ''), schema.items ?? {}, ids),
    );
  if (type === 'object') return sampleObject(schema, ids);
  return null;
}

/** The smallest object a schema accepts. */
export function sampleObject(schema: Schema, ids: KnownIds): Record<string, unknown> {
  const required = (schema.required ?? []).filter((name) => schema.properties?.[name]?.default === undefined);
  return Object.fromEntries(required.map((name) => [name, sampleOf(name, schema.properties?.[name] ?? {}, ids)]));
}

/** A contract's input as JSON schema. */
export const schemaOf = (contract: Contract): Schema =>
  z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema;

/** The smallest input a contract accepts, pointing at the given ids where a field bears their name. */
export function sampleInput(contract: Contract, ids: KnownIds): Record<string, unknown> {
  return sampleObject(schemaOf(contract), ids);
}

/** The id fields (uuid or public id) of an input, path parameters first. */
export function idFields(contract: Contract): string[] {
  return Object.entries(schemaOf(contract).properties ?? {})
    .filter(
      ([, field]) =>
        field.format === 'uuid' ||
        field.anyOf?.some((each) => each.format === 'uuid') ||
        field.pattern?.startsWith('^[a-z]{1,4}_'),
    )
    .map(([name]) => name);
}
