import { type CallOf, type Contract, type Contracts, contracts, type OutputOf } from '@pitlane/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../../house.ts';
import { type Actor, actorKey } from '../../kernel/actor.ts';
import type { Request } from '../../kernel/implement.ts';
import { countCall } from '../../kernel/rate.ts';
import { requestOf } from '../hall/caller.ts';

export type Named = { [K in keyof Contracts]: Contracts[K] extends Contract ? Contracts[K] : never };
export type Upload = { readonly name: string; readonly bytes: Buffer };
/** Performs an operation or answers a query by name; refuses as the contract says. */
export type Ask = <K extends keyof Named>(
  name: K,
  input: CallOf<Named[K]>,
  upload?: Upload,
  /** Makes a repeat of the same call harmless. */
  key?: string,
) => Promise<OutputOf<Named[K]>>;

/** Somebody's way to operations and queries: counted against the same limits as through the API. */
export function askAs(house: House, actor: Actor, incoming: FastifyRequest, reply: FastifyReply): Ask {
  return async (name, input, upload, key) => {
    const contract = contracts[name] as Contract;
    const request: Request = {
      ...requestOf(house, incoming, reply),
      ...(upload ? { upload } : {}),
      ...(key ? { idempotencyKey: key } : {}),
    };
    if (contract.limit) {
      const who = actor.kind === 'visitor' ? `address:${request.address}` : actorKey(actor);
      await countCall(house.pools.auth, `${contract.name}:${who}`, contract.limit, house.clock.now());
    }
    const { body } = await house.runner.call(actor, name, input, request);
    return body as OutputOf<Named[typeof name]>;
  };
}
