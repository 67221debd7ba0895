import type { Contract } from '@pitlane/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { House } from '../../house.ts';
import { type Actor, can } from '../../kernel/actor.ts';
import { asRefusal } from '../../kernel/database-trouble.ts';
import type { Request } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { actorFor, requestOf } from '../hall/caller.ts';
import { localeOf, type Problem, problemOf, refusalOf } from '../hall/problem.ts';

const MOST = 100;
/** Transactions at once: enough to hide the round trips, few enough to leave connections for everybody else. */
const LANES = 4;

type Item = { readonly status: number; readonly body?: unknown; readonly problem?: Problem };
const envelope = z.object({ inputs: z.array(z.unknown()).min(1).max(MOST) });

/** The bulk operation of this name: only contracts that say they are fit for it. */
function bulkContract(house: House, name: string): Contract {
  const contract = house.implemented.get(name)?.contract;
  return contract?.kind === 'operation' && contract.bulk ? contract : refuse('not_found', 'operation');
}

function permitBulk(actor: Actor): void {
  if (can(actor, 'bulk.use') || actor.kind === 'platform' || (actor.kind === 'staff' && actor.platform)) return;
  refuse(actor.kind === 'visitor' ? 'sign_in_required' : 'not_allowed');
}

/** Performs one input in a transaction of its own; a refusal is this input's answer and stops no other. */
async function answerOne(
  house: House,
  contract: Contract,
  actor: Actor,
  input: unknown,
  from: { readonly request: Request; readonly incoming: FastifyRequest },
): Promise<Item> {
  try {
    const { body } = await house.runner.call(actor, contract.name, input, from.request);
    return { status: 200, body: contract.output.parse(body) };
  } catch (error) {
    const refusal = refusalOf(asRefusal(error, {}) as Error);
    if (refusal.code === 'fault') from.incoming.log.error({ err: error }, 'fault');
    return { status: refusal.status, problem: problemOf(refusal, from.request.id, localeOf(from.incoming)) };
  }
}

/** Answers in the order given; works a few at once, so of two inputs that exclude each other either may win. */
async function answerAll(inputs: readonly unknown[], one: (input: unknown, index: number) => Promise<Item>) {
  const items: Item[] = new Array(inputs.length);
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < inputs.length; index = next++) items[index] = await one(inputs[index], index);
  };
  await Promise.all(Array.from({ length: Math.min(LANES, inputs.length) }, lane));
  return items;
}

/**
 * Hangs the bulk door: `POST /bulk/<operation>` with `{ inputs: [...] }` (1 to 100) answers `{ items: [...] }`, one
 * `{ status, body | problem }` for each input. An Idempotency-Key covers each input by its place in the list.
 */
export function hangBulk(app: FastifyInstance, house: House, prefix: string): void {
  app.post(`${prefix}/bulk/:operation`, async (incoming, reply) => {
    const { operation } = incoming.params as { operation: string };
    const contract = bulkContract(house, operation);
    const actor = await actorFor(house, contract, incoming);
    permitBulk(actor);
    const read = envelope.safeParse(incoming.body);
    if (!read.success) return refuse('invalid_input', 'inputs');
    const { idempotencyKey, setCookie: _, ...request } = requestOf(house, incoming, reply);
    const items = await answerAll(read.data.inputs, (input, index) =>
      answerOne(house, contract, actor, input, {
        incoming,
        request: idempotencyKey ? { ...request, idempotencyKey: `${idempotencyKey}#${index}` } : request,
      }),
    );
    reply.header('cache-control', 'no-store');
    return { items };
  });
}
