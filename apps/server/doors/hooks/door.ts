import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { House } from '../../house.ts';
import { refuse } from '../../kernel/refusal.ts';
import { takeHint } from '../../modules/payments/module.ts';
import { shopIdOf } from '../hall/caller.ts';

const provider = z.enum(['stripe', 'square', 'mtn', 'airtel', 'flutterwave']);
type Params = { readonly provider: string; readonly shop: string };

/**
 * Where payment providers leave their messages, read as the bytes that were signed. 200 as soon as a message is kept;
 * one that is signed wrongly gets 400, one that speaks of nothing of this shop's 404.
 */
export async function hangPaymentHooks(app: FastifyInstance, house: House): Promise<void> {
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
        const headers = Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, String(value)]));
        const raw = {
          provider: name.data,
          headers,
          body: typeof request.body === 'string' ? request.body : '',
          url: `${house.env.publicUrl}${request.url}`,
        };
        const from = { id: request.id, address: request.ip, device: '' };
        const taken = await house.runner.inShop(shopId, { kind: 'visitor', shopId }, from, (scope) =>
          takeHint(scope, raw),
        );
        if (taken === 'unknown') return refuse('not_found');
        return reply.code(taken === 'forged' ? 400 : 200).send({ ok: taken === 'taken' });
      },
    });
  });
}
