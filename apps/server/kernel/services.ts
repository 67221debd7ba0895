import type pg from 'pg';
import type { Env } from '../env.ts';
import type { Payments } from '../integrations/payments/port.ts';
import type { SmsVendors } from '../integrations/sms/port.ts';
import type { KeyRing } from './secrets.ts';
import type { Storage } from './storage/port.ts';
import type { Timings } from './timings.ts';

export type LaterOptions = { readonly at?: Date; readonly afterSeconds?: number; readonly key?: string };

/**
 * Puts work off until later, in the same database; `key` says what it is about. `at` is an instant, `afterSeconds` a wait
 * by the queue's own clock.
 */
export type Later = {
  send(queue: string, payload: object, options?: LaterOptions): Promise<void>;
};

/** What the house offers every room, made once at start. */
export type Services = {
  readonly env: Env;
  readonly secrets: KeyRing;
  readonly storage: Storage;
  readonly later: Later;
  /** The vendors that collect money, each opened with a shop's own account. */
  readonly payments: Payments;
  /** The carriers of text messages, each opened with a shop's own account. */
  readonly sms: SmsVendors;
  /** How long this process took to answer, by kind of call. */
  readonly timings: Timings;
  /** The sign-in schema's own login; rooms other than staff and customers have no business here. */
  readonly auth: pg.Pool;
  /** The owner's address of the database, for a process that outlives this one; rooms ask by their transaction. */
  readonly databaseUrl: string;
};
