import type {
  EventDataOf,
  EventName,
  InputOf,
  Operation,
  OutputOf,
  Query,
  Refs,
  RefusalCode,
} from '@pitlane/contracts';
import type pg from 'pg';
import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';
import type { Tenant } from './database/tenant.ts';
import type { JobHandler, Jobs } from './jobs.ts';
import type { Runner } from './run.ts';
import type { Services } from './services.ts';

/** Where a call came from; travels into the log. */
export type Request = {
  readonly id: string;
  readonly address: string;
  readonly device: string;
  readonly idempotencyKey?: string;
  /** The file of a multipart call, already read within the size limit. */
  readonly upload?: { readonly name: string; readonly bytes: Buffer };
  /** Sets (or, with null, clears) a cookie on the answer; only doors that speak HTTP offer it. */
  readonly setCookie?: (name: string, value: string | null, maxAgeSeconds: number) => void;
};

/** Notes a fact for the log; all facts of an operation are appended together as the last statement. */
export type Recorder = <N extends EventName>(name: N, refs: Refs, data: EventDataOf<N>) => void;

/** What an operation works with: one shop, one transaction. */
export type Scope = {
  readonly actor: Actor;
  readonly shopId: string;
  readonly sql: Tenant;
  readonly record: Recorder;
  readonly clock: Clock;
  /** The instant this call runs at, ISO 8601. */
  readonly now: string;
  readonly request: Request;
  readonly services: Services;
};
export type Reading = Omit<Scope, 'record'>;

/** Constraint name → the refusal a violation means. Races are settled by the database, not by checks. */
export type Constraints = Readonly<
  Record<string, RefusalCode | { readonly code: RefusalCode; readonly field: string }>
>;

export type Implemented = {
  readonly contract: Operation | Query;
  readonly constraints: Constraints;
  readonly outside: boolean;
  readonly handle: (scope: never, input: never) => Promise<unknown>;
};

/** Joins an operation's contract to the code that performs it inside one shop's transaction. */
export function implement<O extends Operation>(
  contract: O,
  handle: (scope: Scope, input: InputOf<O>) => Promise<OutputOf<O>>,
  constraints: Constraints = {},
): Implemented {
  return { contract, handle: handle as Implemented['handle'], constraints, outside: false };
}

/** Joins a query's contract to the code that answers it inside one shop's transaction. */
export function answer<Q extends Query>(
  contract: Q,
  handle: (scope: Reading, input: InputOf<Q>) => Promise<Q['format'] extends 'csv' ? OutputOf<Q>[] : OutputOf<Q>>,
): Implemented {
  return { contract, handle: handle as Implemented['handle'], constraints: {}, outside: false };
}

/** What a contract outside any single shop works with: signing in, switching shop, the platform. */
export type Outside = Omit<Scope, 'sql' | 'record' | 'shopId'> & {
  /** Runs `work` as `actor` in a shop's transaction of its own. */
  readonly inShop: <T>(shopId: string, actor: Actor, work: (scope: Scope) => Promise<T>) => Promise<T>;
};

/** Joins a contract that is not inside one shop (sessions, platform) to its code. */
export function implementOutside<C extends Operation | Query>(
  contract: C,
  handle: (scope: Outside, input: InputOf<C>) => Promise<OutputOf<C>>,
  constraints: Constraints = {},
): Implemented {
  return { contract, handle: handle as Implemented['handle'], constraints, outside: true };
}

/** A recorded event as a reaction or subscriber reads it. */
export type LoggedEvent<N extends EventName = EventName> = {
  readonly shopId: string;
  readonly seq: number;
  readonly id: string;
  readonly type: N;
  readonly at: string;
  readonly actorKind: Actor['kind'];
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly refs: Refs;
  readonly data: EventDataOf<N>;
  readonly depth: number;
};

/** A room's answer to somebody's event: it performs this room's own operation or function, as the system. */
export type Reaction = {
  readonly name: string;
  readonly on: readonly EventName[];
  readonly handle: (scope: Scope, event: LoggedEvent) => Promise<void>;
};

export function reaction<const N extends EventName>(
  name: string,
  on: readonly N[],
  handle: (scope: Scope, event: LoggedEvent<N>) => Promise<void>,
): Reaction {
  return { name, on, handle: handle as unknown as Reaction['handle'] };
}

/** What work outside a shop's transaction stands on. */
export type WorkParts = { readonly runner: Runner; readonly services: Services; readonly clock: Clock };
/** A job a room does on its own time, such as speaking to a mail server. With `on`, each such event starts one. */
export type Work = (parts: WorkParts) => JobHandler & { readonly on?: readonly EventName[] };

/**
 * A look a worker takes at its start and every so often, over all shops: for what no event will start any more. Several
 * workers may take it at once. `owner` passes every policy.
 */
export type Sweep = (parts: WorkParts & { readonly owner: pg.Pool; readonly jobs: Jobs }) => {
  readonly everySeconds: number;
  readonly run: () => Promise<unknown>;
};

/** A room: what it answers, what it hears, and what it does on its own time. */
export type Room = {
  readonly name: string;
  readonly does: readonly Implemented[];
  readonly hears: readonly Reaction[];
  readonly works?: readonly Work[];
  readonly sweeps?: readonly Sweep[];
};
