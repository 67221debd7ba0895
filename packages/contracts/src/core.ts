import type { z } from 'zod';
import type { RefusalCode } from './refusals.ts';
import type { Permission } from './roles.ts';

/**
 * Who may perform a contract. `staff` names the permission a staff member needs ('session' = any signed-in staff);
 * `customer` opens it to a signed-in customer, `visitor` to anybody (the path then carries the shop's slug as `:shop`).
 */
export type May = {
  readonly staff?: Permission | 'session';
  readonly customer?: true;
  readonly visitor?: true;
  readonly platform?: true;
};

type Schema = z.ZodType;

/** What a business operation promises: one verb, one address, one event list. */
export type Operation<N extends string = string, I extends Schema = Schema, O extends Schema = Schema> = {
  readonly kind: 'operation';
  readonly name: N;
  readonly summary: string;
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly may: May;
  readonly input: I;
  readonly output: O;
  readonly refusals: readonly RefusalCode[];
  /** Names of the events it may record; a successful call that changes rows records at least one. */
  readonly records: readonly string[];
  /** Records nothing: it changes nothing, or only measurements that no story is told of. */
  readonly silent?: true;
  /** Fit for the bulk door: many inputs in one call, each with its own answer. */
  readonly bulk?: true;
  /** Fit to be queued by a front end without signal. */
  readonly offline?: true;
  /** Counted per address and per account: `max` calls in `seconds`. */
  readonly limit?: { readonly max: number; readonly seconds: number };
};

/** What a question answers, and which events make the answer stale. */
export type Query<N extends string = string, I extends Schema = Schema, O extends Schema = Schema> = {
  readonly kind: 'query';
  readonly name: N;
  readonly summary: string;
  readonly method: 'GET';
  readonly path: string;
  readonly may: May;
  readonly input: I;
  readonly output: O;
  readonly refusals: readonly RefusalCode[];
  /** Event names, or a prefix with `.*`, that make this answer stale. */
  readonly staleOn: readonly string[];
  /** Narrows staleness: event reference name → input field that must carry the same id. */
  readonly about?: Readonly<Record<string, string>>;
  /** 'csv' answers a file instead of JSON: output is then the row shape. */
  readonly format?: 'json' | 'csv';
  readonly limit?: { readonly max: number; readonly seconds: number };
};

export type Contract = Operation | Query;
export type InputOf<C extends Contract> = z.output<C['input']>;
/** What a caller may send, before defaults and coercion. */
export type CallOf<C extends Contract> = z.input<C['input']>;
export type OutputOf<C extends Contract> = z.output<C['output']>;

type Given<K> = Omit<K, 'kind' | 'method'>;

/** Declares an operation. Path parameters (`:name`) are fields of `input`; the rest travels in the JSON body. */
export function operation<const N extends string, I extends Schema, O extends Schema>(
  given: Given<Operation<N, I, O>> & { method?: Operation['method'] },
): Operation<N, I, O> {
  return { method: 'POST', ...given, kind: 'operation' };
}

/** Declares a query. Path parameters are fields of `input`; the rest travels in the query string. */
export function query<const N extends string, I extends Schema, O extends Schema>(
  given: Given<Query<N, I, O>>,
): Query<N, I, O> {
  return { ...given, kind: 'query', method: 'GET' };
}

/** Things an event can be about; the live socket and the timeline find it by these. */
export type RefName =
  | 'workOrder'
  | 'customer'
  | 'vehicle'
  | 'booking'
  | 'staff'
  | 'inspection'
  | 'estimate'
  | 'job'
  | 'service'
  | 'invoice'
  | 'payment';
export type Refs = Partial<Record<RefName, string>>;

/** A recorded fact, past tense. `customer: true` means the customer it is about may hear of it. */
export type EventKind<N extends string = string, D extends Schema = Schema> = {
  readonly name: N;
  readonly data: D;
  readonly customer: boolean;
};
export type EventData<E extends EventKind> = z.output<E['data']>;

/** Declares an event kind. */
export function event<const N extends string, D extends Schema>(
  name: N,
  data: D,
  options: { customer?: boolean } = {},
): EventKind<N, D> {
  return { name, data, customer: options.customer ?? false };
}

/** True when `name` is covered by one of the patterns (`job.*` or an exact name). */
export function isStaledBy(patterns: readonly string[], name: string): boolean {
  return patterns.some(
    (pattern) =>
      pattern === '*' || pattern === name || (pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -1))),
  );
}
