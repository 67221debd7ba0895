import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { House } from '../../house.ts';
import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { takeHint } from '../../modules/payments/module.ts';
import { shopIdOf } from '../hall/caller.ts';

const provider = z.enum(['stripe', 'square', 'mtn', 'airtel', 'flutterwave']);
type Params = { readonly provider: string; readonly shop: string };

/** Follows what a carrier of text messages says; handed in by the wiring, since a door knows no subscriber. */
export type TakeSmsHint = (scope: Scope, raw: Raw) => Promise<'taken' | 'forged' | 'unknown'>;
type Raw = { readonly headers: Readonly<Record<string, string>>; readonly body: string; readonly url: string };

/** The message word for word, with the address it was sent to as its sender signs it. */
function rawOf(house: House, request: FastifyRequest): Raw {
  const headers = Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, String(value)]));
  const body = typeof request.body === 'string' ? request.body : '';
  return { headers, body, url: `${house.env.publicUrl}${request.url}` };
}

/**
 * Where payment providers and carriers of text messages leave their messages, read as the bytes that were signed. 200 as soon as a message is kept;
 * one that is signed wrongly gets 400, one that speaks of nothing of this shop's 404.
 */
export async function hangHooks(app: FastifyInstance, house: House, takeSmsHint: TakeSmsHint): Promise<void> {
  await app.register(async (hooks) => {
    hooks.removeAllContentTypeParsers();
    hooks.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    hooks.route<{ Params: Params }>({
      method: ['POST', 'PUT'],
      url: '/hooks/payments/:provider/:shop',
      handler: async (request, reply) => {
        const name = provider.safeParse(request.params.provider);
        const shopId = await shopIdOf(house, request.params.shop);
        if (!name.success || !shopId) return refuse('not_found');
        const raw = { provider: name.data, ...rawOf(house, request) };
        const from = { id: request.id, address: request.ip, device: '' };
        const taken = await house.runner.inShop(shopId, { kind: 'visitor', shopId }, from, (scope) =>
          takeHint(scope, raw),
        );
        if (taken === 'unknown') return refuse('not_found');
        return reply.code(taken === 'forged' ? 400 : 200).send({ ok: taken === 'taken' });
      },
    });
    hooks.route<{ Params: { readonly shop: string } }>({
      method: 'POST',
      url: '/hooks/sms/:shop',
      handler: async (request, reply) => {
        const shopId = await shopIdOf(house, request.params.shop);
        if (!shopId) return refuse('not_found');
        const from = { id: request.id, address: request.ip, device: '' };
        const taken = await house.runner.inShop(shopId, { kind: 'visitor', shopId }, from, (scope) =>
          takeSmsHint(scope, rawOf(house, request)),
        );
        if (taken === 'unknown') return refuse('not_found');
        return reply.code(taken === 'forged' ? 400 : 200).send({ ok: taken === 'taken' });
      },
    });
  });
}
