import type { Contract, EventName } from '@pitlane/contracts';
import type pg from 'pg';
import type { Actor } from './actor.ts';
import { appendEvents, type Noted } from './append-events.ts';
import type { Clock } from './clock.ts';
import { inTransaction, tenant } from './database/tenant.ts';
import { asRefusal, mayRetry } from './database-trouble.ts';
import { bodyHash, claimKey, keepAnswer } from './idempotency.ts';
import type { Implemented, Outside, Reading, Request, Scope } from './implement.ts';
import { type OutsideParts, onceOutside } from './once-outside.ts';
import { permit } from './permit.ts';
import { Refusal, refuse } from './refusal.ts';
import type { Services } from './services.ts';

const ATTEMPTS = 3;

export type RunnerParts = {
  readonly pool: pg.Pool;
  readonly named: boolean;
  readonly clock: Clock;
  readonly services: Services;
  /** Called after a commit that recorded events. */
  readonly ring: (shopId: string) => void;
  readonly implemented: ReadonlyMap<string, Implemented>;
  /** Checks, inside the transaction, that a customer's session still counts. */
  readonly customerGate: (scope: Reading) => Promise<void>;
};
export type Answered = { readonly body: unknown; readonly replayed: boolean };
export type Runner = {
  /** Performs an operation or answers a query, by name, for an actor. Input is checked here and only here. */
  call(actor: Actor, name: string, input: unknown, request: Request): Promise<Answered>;
  /** Runs `work` in a shop's transaction: for reactions, subscribers and sign-in. */
  inShop<T>(shopId: string, actor: Actor, request: Request, work: (scope: Scope) => Promise<T>): Promise<T>;
};

/** Reads the input by the contract's schema, or refuses naming every wrong field. */
export function readInput(contract: Contract, input: unknown): unknown {
  const parsed = contract.input.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.slice(0, 20).map((issue) => ({
    field: issue.path.join('.') || '(body)',
    reason: issue.message === 'control_characters' ? 'control_characters' : issue.code,
  }));
  throw new Refusal('invalid_input', { fields });
}

function shopOf(actor: Actor): string {
  return 'shopId' in actor && actor.shopId ? actor.shopId : refuse('not_found');
}

/** Builds the one way to change anything: actor → contract → permission → transaction → event. */
export function createRunner(parts: RunnerParts): Runner {
  async function inShop<T>(
    shopId: string,
    actor: Actor,
    request: Request,
    work: (scope: Scope) => Promise<T>,
  ): Promise<T> {
    const noted: Noted[] = [];
    const scope: Scope = {
      actor,
      shopId,
      sql: tenant,
      record: (type: EventName, refs, data) => void noted.push({ type, refs, data }),
      clock: parts.clock,
      now: parts.clock.now().toISOString(),
      request,
      services: parts.services,
    };
    const result = await inTransaction(parts.pool, shopId, () => work(scope), {
      named: parts.named,
      last: (client) =>
        noted.length ? appendEvents(client, shopId, actor, noted, { clock: parts.clock, request }) : null,
    });
    if (noted.length) parts.ring(shopId);
    return result;
  }

  const outsideOf = (actor: Actor, request: Request): Outside => ({
    actor,
    clock: parts.clock,
    now: parts.clock.now().toISOString(),
    request,
    services: parts.services,
    inShop: (shopId, as, work) => inShop(shopId, as, request, work),
  });

  async function once(implemented: Implemented, actor: Actor, input: unknown, request: Request): Promise<Answered> {
    const handle = implemented.handle as (scope: unknown, input: unknown) => Promise<unknown>;
    const { contract } = implemented;
    const key = contract.kind === 'operation' ? request.idempotencyKey : undefined;
    if (implemented.outside) {
      const perform = (from: Request) => handle(outsideOf(actor, from), input);
      // An upload claims its key itself: its bytes are part of what must not change.
      if (!key || request.upload) return { body: await perform(request), replayed: false };
      const keys: OutsideParts = {
        secrets: parts.services.secrets,
        inShop: (shopId, work) => inShop(shopId, actor, request, ({ sql }) => work(sql)),
      };
      return onceOutside(keys, { actor, key, operation: contract.name, input }, request, perform);
    }
    return inShop(shopOf(actor), actor, request, async (scope) => {
      const gate = async () => (actor.kind === 'customer' ? parts.customerGate(scope) : undefined);
      if (!key) {
        await gate();
        return { body: await handle(scope, input), replayed: false };
      }
      const claim = {
        sql: scope.sql,
        shopId: scope.shopId,
        actor,
        key,
        operation: contract.name,
        hash: bodyHash(input),
      };
      const claimed = await claimKey(claim);
      // Before the gate: who signed out may still hear again how their own call ended.
      if (!claimed.fresh) return { body: claimed.response, replayed: true };
      await gate();
      const body = await handle(scope, input);
      await keepAnswer(claim, body);
      return { body, replayed: false };
    });
  }

  async function call(actor: Actor, name: string, input: unknown, request: Request): Promise<Answered> {
    const implemented = parts.implemented.get(name) ?? refuse('not_found');
    permit(actor, implemented.contract);
    const read = readInput(implemented.contract, input);
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(implemented, actor, read, request);
      } catch (error) {
        if (attempt < ATTEMPTS && mayRetry(error)) continue;
        throw asRefusal(error, implemented.constraints);
      }
    }
  }

  return { call, inShop };
}
