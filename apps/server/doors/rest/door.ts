import type { Contract } from '@pitlane/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { House } from '../../house.ts';
import { type Actor, actorKey } from '../../kernel/actor.ts';
import { bodyHash } from '../../kernel/idempotency.ts';
import type { Request } from '../../kernel/implement.ts';
import { permit } from '../../kernel/permit.ts';
import { formula } from '../../kernel/plain-cell.ts';
import { countCall, isRepeat } from '../../kernel/rate.ts';
import { actorFor, requestOf } from '../hall/caller.ts';
import { readUpload, type Upload } from '../hall/upload.ts';
import { hangBulk } from './bulk.ts';

export const PREFIX = '/api/v1';
const UPLOADS = new Set(['uploadFile', 'uploadMyFile', 'uploadBookingPhoto', 'importEInvoice']);

/** The answer's JSON schema; the serialiser drops whatever the contract does not name. */
function answerSchema(contract: Contract): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(contract.output, {
    io: 'output',
    unrepresentable: 'any',
    reused: 'inline',
  });
  return schema;
}

type Write = (answer: unknown) => string;

/** Made with the first answer: all contracts' writers together take a third of a second and twenty megabytes. */
function writerOf(contract: Contract): (reply: FastifyReply) => Write {
  let write: Write | undefined;
  return (reply) => {
    write ??= reply.compileSerializationSchema(answerSchema(contract)) as Write;
    const made = write;
    // What went wrong while writing arrives here too, written already.
    return (answer) => (typeof answer === 'string' ? answer : made(answer));
  };
}

/** Formula cells are neutralised: a spreadsheet must never run what a person typed. */
export async function csvOf(rows: readonly object[]): Promise<string> {
  const { default: Papa } = await import('papaparse');
  return `\uFEFF${Papa.unparse(rows as object[], { escapeFormulae: formula })}\r\n`;
}

type Counted = Request & { readonly body: unknown };

/** A call repeated with its key and body is one call; an upload's body is not read yet, so each of its tries counts. */
async function countedAgainst(house: House, contract: Contract, actor: Actor, from: Counted): Promise<void> {
  if (!contract.limit) return;
  const who = `${contract.name}:${actor.kind === 'visitor' ? `address:${from.address}` : actorKey(actor)}`;
  const { auth } = house.pools;
  const now = house.clock.now();
  if (from.idempotencyKey && from.body !== undefined) {
    const call = `${who}:${bodyHash([from.idempotencyKey, from.body])}`;
    if (await isRepeat(auth, call, contract.limit, now)) return;
  }
  await countCall(auth, who, contract.limit, now);
}

/** Reads a file only for who is counted and still in: bytes of anybody else are not worth holding. */
async function uploadOf(house: House, actor: Actor, incoming: FastifyRequest, from: Request): Promise<Upload> {
  if (actor.kind === 'customer') await house.runner.call(actor, 'getMe', {}, from);
  return readUpload(incoming);
}

function serve(house: House, contract: Contract) {
  const write = writerOf(contract);
  return async (incoming: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const actor = await actorFor(house, contract, incoming);
    permit(actor, contract);
    const from = requestOf(house, incoming, reply);
    await countedAgainst(house, contract, actor, {
      ...from,
      body: UPLOADS.has(contract.name) ? undefined : incoming.body,
    });
    const upload = UPLOADS.has(contract.name) ? await uploadOf(house, actor, incoming, from) : null;
    const request: Request = { ...from, ...(upload ? { upload: upload.file } : {}) };
    const sent = contract.kind === 'query' ? incoming.query : (upload?.fields ?? incoming.body);
    const body = sent === undefined || sent === null ? {} : sent;
    const input = typeof body === 'object' && !Array.isArray(body) ? { ...body, ...(incoming.params as object) } : body;
    const { body: answer, replayed } = await house.runner.call(actor, contract.name, input, request);
    if (replayed) reply.header('idempotency-replayed', 'true');
    reply.header('cache-control', 'no-store');
    if (contract.kind === 'query' && contract.format === 'csv') {
      const name = contract.path.split('/').at(-1);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(await csvOf(answer as object[]));
    }
    return reply.type('application/json; charset=utf-8').serializer(write(reply)).send(answer);
  };
}

/** Hangs one route per implemented contract, and the bulk door. */
export function hangRest(app: FastifyInstance, house: House): void {
  for (const { contract } of house.implemented.values()) {
    app.route({
      method: contract.method,
      url: `${PREFIX}${contract.path}`,
      handler: serve(house, contract),
    });
  }
  hangBulk(app, house, PREFIX);
}
