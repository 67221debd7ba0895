import { type Contract, shapes } from '@pitlane/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../../house.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Request } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { readSession } from '../../kernel/tokens.ts';
import { CUSTOMER_COOKIE, STAFF_COOKIE, staffActor } from '../../kernel/who.ts';

const NOBODY: Actor = { kind: 'visitor', shopId: null };

/** The customer a signed session speaks for, or null. */
export async function customerOf(house: House, token: string | undefined): Promise<Actor | null> {
  if (!token) return null;
  const session = await readSession(token, house.services.secrets.deriveKey('customer-session'), house.clock.now());
  return session
    ? { kind: 'customer', shopId: session.shopId, customerId: session.customerId, name: '', epoch: session.epoch }
    : null;
}

/** The staff member a session cookie belongs to, or null. */
export async function staffOf(house: House, token: string | undefined): Promise<Actor | null> {
  return token ? staffActor(house.pools.auth, token, house.clock.now()) : null;
}

/** The shop an address names, or null. */
export async function shopIdOf(house: House, slug: string): Promise<string | null> {
  const { rows } = await house.pools.app.query<{ id: string | null }>({
    name: 'shop_by_slug',
    text: 'select shop_by_slug($1) as id',
    values: [slug],
  });
  return rows[0]?.id ?? null;
}

/**
 * Who is calling this contract. Each realm is opened by its own cookie only; somebody signed in to the other realm is
 * recognised just enough to be told that this is not theirs.
 */
export async function actorFor(house: House, contract: Contract, request: FastifyRequest): Promise<Actor> {
  const actor = await findActor(house, contract, request);
  callers.set(request, actor);
  return actor;
}

const callers = new WeakMap<FastifyRequest, Actor>();

/** The one who made this call, as far as `actorFor` has found out. */
export const callerOf = (request: FastifyRequest): Actor => callers.get(request) ?? NOBODY;

async function findActor(house: House, contract: Contract, request: FastifyRequest): Promise<Actor> {
  const { may } = contract;
  if (may.visitor) return visitorOf(house, contract, request);
  const asStaff = () => staffOf(house, request.cookies[STAFF_COOKIE]);
  const asCustomer = () => customerOf(house, request.cookies[CUSTOMER_COOKIE]);
  const [own, other] = may.customer ? [asCustomer, asStaff] : [asStaff, asCustomer];
  return (await own()) ?? (await other()) ?? NOBODY;
}

async function visitorOf(house: House, contract: Contract, request: FastifyRequest): Promise<Actor> {
  if (!contract.path.includes(':shop')) return NOBODY;
  const slug = (request.params as { shop?: string }).shop;
  const shopId = shapes.slug.safeParse(slug).success ? await shopIdOf(house, slug ?? '') : null;
  return { kind: 'visitor', shopId: shopId ?? refuse('not_found', 'shop') };
}

const KEY = /^[\x21-\x7e]{8,200}$/;

/** Where a call comes from, and the key that makes a repeat harmless. */
export function requestOf(house: House, request: FastifyRequest, reply: FastifyReply): Request {
  const key = request.headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || !KEY.test(key))) refuse('invalid_input', 'Idempotency-Key');
  return {
    id: request.id,
    address: request.ip,
    device: (request.headers['user-agent'] ?? '').slice(0, 200),
    ...(key ? { idempotencyKey: key } : {}),
    setCookie: (name, value, maxAgeSeconds) =>
      void reply.setCookie(name, value ?? '', {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: house.env.publicUrl.startsWith('https://'),
        maxAge: value === null ? 0 : maxAgeSeconds,
      }),
  };
}
