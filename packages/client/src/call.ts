import type { CallOf, Contract, OutputOf } from '@pitlane/contracts/core';
import { addressOf, FROM_MEMORY, type Input, type Route } from './address.ts';
import { newKey } from './key.ts';
import { type Problem, ProblemError, problemFrom, unreachable } from './problem.ts';

export type CallOptions = {
  /** Idempotency key; give your own when the same call may be repeated later (outbox). */
  readonly key?: string;
  readonly signal?: AbortSignal;
  /** Origin of the server; empty in a browser. */
  readonly base?: string;
};

export type Answer<T> = { readonly data: T } | { readonly error: Problem };

type Listener = (reached: boolean) => void;
const listeners = new Set<Listener>();

/** Hears after every call whether the server was reached. Returns a function that stops listening. */
export function onReach(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const tell = (reached: boolean) => {
  for (const listener of listeners) listener(reached);
};

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return {};
  const json = response.headers.get('content-type')?.includes('json');
  return json ? response.json() : response.text();
}

/** Performs a call and answers data or a problem; never throws for what the server or the network says. */
export async function send(route: Route, input: Input, options: CallOptions = {}): Promise<Answer<unknown>> {
  const { url, body } = addressOf(route, input);
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (route.kind === 'operation') headers['idempotency-key'] = options.key ?? newKey();
  const init: RequestInit = { method: route.method, headers, body, credentials: 'same-origin', signal: options.signal };
  try {
    const response = await fetch((options.base ?? '') + url, init);
    tell(!response.headers.has(FROM_MEMORY));
    return response.ok ? { data: await bodyOf(response) } : { error: await problemFrom(response) };
  } catch (cause) {
    if (!options.signal?.aborted) tell(false);
    return { error: unreachable(cause instanceof Error ? cause.message : String(cause)) };
  }
}

/** Calls a contract. Needs no React; throws `ProblemError` when the answer is a problem. */
export async function call<C extends Contract>(
  contract: C | (Route & { readonly is?: C }),
  input: CallOf<C>,
  options?: CallOptions,
): Promise<OutputOf<C>> {
  const answer = await send(contract, input as Input, options);
  if ('error' in answer) throw new ProblemError(answer.error);
  return answer.data as OutputOf<C>;
}
