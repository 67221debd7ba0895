import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { objectOf } from './speak.ts';

/** A message a vendor sends to whoever takes money through it. */
export type Callback = {
  readonly url: string;
  readonly method: 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};
export type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Record<string, unknown>;
};
export type Told = { readonly status: number; readonly body?: unknown; readonly html?: string; readonly to?: string };
/** What a simulated vendor keeps of a payment. Amounts are minor units. Never a card number. */
export type Kept = {
  id: string;
  ref: string;
  amount: number;
  currency: string;
  state: 'pending' | 'succeeded' | 'failed';
  reason: string;
  refunded: number;
  at: number;
  save: boolean;
};
/** A vendor on this machine: its rules, what it keeps, and the ways to make it misbehave. */
export type Vendor = {
  readonly answer: (asked: Asked, book: Book) => Told | Promise<Told>;
  /** What it keeps besides its book, by name: plain values only, since they may lie in a file between two runs. */
  readonly keeps?: Readonly<Record<string, Map<string, unknown>>>;
};
export type Book = {
  /** Where this vendor answers; its own pages begin with it. */
  base: string;
  readonly payments: Map<string, Kept>;
  readonly refunds: Map<
    string,
    { id: string; ref: string; of: string; amount: number; state: 'succeeded' | 'failed'; at: number }
  >;
  /** Where this vendor begins to count: elsewhere after each start, since the shop's books outlive it. */
  readonly first: number;
  /** Messages that were not sent yet. */
  readonly callbacks: Callback[];
  now(): number;
};
export type Simulator = {
  readonly book: Book;
  handle(request: Request): Promise<Response>;
  /** Takes the next call to an address on, and then hangs up instead of answering. */
  resetNext(path: RegExp): void;
  /** Answers the next calls to an address with an error and takes none of them on. */
  failNext(path: RegExp, times?: number): void;
  /** Sends what waits, each `times`. Answers the statuses that came back. */
  deliver(times?: number, send?: typeof fetch): Promise<number[]>;
};

/** What a payer sends instead of what was asked: a tenth less, or the same figure in another currency. */
export type Other = 'amount' | 'currency';

/** Makes a kept payment one that came other than asked. */
export function payOther(kept: Kept, other: Other | undefined): void {
  if (other === 'amount') kept.amount = Math.max(1, Math.round(kept.amount * 0.9));
  if (other === 'currency') kept.currency = kept.currency === 'USD' ? 'ZAR' : 'USD';
}

/**
 * Where a vendor on a port is told to misbehave: `{ "path": "sessions", "do": "fail" | "hang-up", "times": 2 }`; or which
 * moment it has to hold for now: `{ "do": "clock", "at": "2026-11-23T09:00:00Z" }`, without `at` the real one again.
 */
const CONTROL = '/-/trouble';

/** Makes a simulated vendor. `now` is its clock, in milliseconds. */
export function simulate(vendor: Vendor, now: () => number = Date.now): Simulator {
  let moment: number | null = null;
  const book: Book = {
    base: '',
    first: now(),
    payments: new Map(),
    refunds: new Map(),
    callbacks: [],
    now: () => moment ?? now(),
  };
  let reset: RegExp | null = null;
  let failing = { path: /^$/, times: 0 };
  function control(text: string): Response {
    const { path, do: what, times, at } = objectOf(text);
    if (what === 'clock') {
      moment = typeof at === 'string' ? Date.parse(at) : null;
      return new Response(null, { status: 204 });
    }
    const named = new RegExp(typeof path === 'string' ? path : '.');
    if (what === 'hang-up') simulator.resetNext(named);
    else simulator.failNext(named, typeof times === 'number' ? times : 1);
    return new Response(null, { status: 204 });
  }
  const simulator: Simulator = {
    book,
    async handle(request) {
      const url = new URL(request.url);
      const text = await request.text();
      if (url.pathname === CONTROL) return control(text);
      if (failing.times > 0 && failing.path.test(url.pathname)) {
        failing.times -= 1;
        return Response.json({ error: 'told to fail' }, { status: 503 });
      }
      const told = await vendor.answer(
        { method: request.method, url, headers: request.headers, text, json: objectOf(text) },
        book,
      );
      if (reset?.test(url.pathname)) {
        reset = null;
        return new Response(null, { status: 200, headers: { 'x-hang-up': 'yes' } });
      }
      if (told.to) return new Response(null, { status: 303, headers: { location: told.to } });
      if (told.html !== undefined)
        return new Response(told.html, {
          status: told.status,
          headers: { 'content-type': 'text/html; charset=utf-8' },
        });
      if (told.body === undefined) return new Response(null, { status: told.status });
      return Response.json(told.body, { status: told.status });
    },
    resetNext: (path) => {
      reset = path;
    },
    failNext: (path, times = 1) => {
      failing = { path, times };
    },
    async deliver(times = 1, send = fetch) {
      const statuses: number[] = [];
      for (const { url, ...init } of book.callbacks.splice(0))
        for (let nth = 0; nth < times; nth++) statuses.push((await send(url, init)).status);
      return statuses;
    },
  };
  return simulator;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

async function pass(simulator: Simulator, base: string, request: IncomingMessage, response: ServerResponse) {
  const text = await textOf(request);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const method = request.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: text };
  const answer = await simulator.handle(new Request(new URL(request.url ?? '/', base), { method, headers, ...body }));
  if (answer.headers.get('x-hang-up')) return request.socket.destroy();
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** Lets a simulated vendor answer on this machine, on a free port unless one is named. Rejects when that one is taken. */
export async function listen(
  simulator: Simulator,
  port = 0,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    pass(simulator, simulator.book.base, request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  simulator.book.base = url;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
