import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallOf, Contract, Contracts, OutputOf } from '@pitlane/contracts';
import { contracts } from '@pitlane/contracts';
import pg from 'pg';
import { inject } from 'vitest';
import type { Env } from '../../env.ts';
import { type Server, startServer } from '../../main.ts';
import { type SettableClock, settableClock } from '../clock.ts';
import { cloneTemplate } from './clone.ts';
import { settle } from './settle.ts';
import { testEnv } from './test-env.ts';

export type Answer<T> = {
  readonly status: number;
  readonly body: T;
  readonly problem: { code: string; errors?: { field: string; reason: string }[] } & Record<string, unknown>;
  readonly headers: Headers;
};
type Named = { [K in keyof Contracts]: Contracts[K] extends Contract ? Contracts[K] : never };

/** Somebody with a cookie jar who speaks HTTP to the real server. */
export type Caller = {
  readonly cookies: Map<string, string>;
  /** Calls a contract and answers whatever came back. */
  send<K extends keyof Named>(
    name: K,
    input: CallOf<Named[K]>,
    headers?: Record<string, string>,
  ): Promise<Answer<OutputOf<Named[K]>>>;
  /** Calls a contract that must succeed. */
  call<K extends keyof Named>(
    name: K,
    input: CallOf<Named[K]>,
    headers?: Record<string, string>,
  ): Promise<OutputOf<Named[K]>>;
  /** A plain request with this caller's cookies. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Uploads bytes through a multipart contract. */
  upload<K extends keyof Named>(
    name: K,
    input: Record<string, string>,
    file: { name: string; bytes: Uint8Array; type?: string },
    headers?: Record<string, string>,
  ): Promise<Answer<OutputOf<Named[K]>>>;
};
export type World = {
  readonly server: Server;
  readonly env: Env;
  readonly clock: SettableClock;
  readonly databaseUrl: string;
  /** Runs SQL as the owner, past every policy: to look at rows, or to arrange what has no operation. */
  sql<R extends object>(text: string, values?: unknown[]): Promise<R[]>;
  caller(): Caller;
  /** Waits until the log has been carried and every queued job is done. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

function addressOf(
  contract: Contract,
  input: Record<string, unknown>,
): { path: string; rest: Record<string, unknown> } {
  const rest = { ...input };
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  return { path: `/api/v1${path}`, rest };
}

function queryOf(rest: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) query.append(name, String(each));
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}

export function openCaller(base: string): Caller {
  const cookies = new Map<string, string>();
  const fetchWith = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookies.size) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(new URL(path, base), { redirect: 'manual', ...init, headers });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const at = pair.indexOf('=');
      const value = pair.slice(at + 1);
      if (value && !/max-age=0/i.test(set)) cookies.set(pair.slice(0, at), value);
      else cookies.delete(pair.slice(0, at));
    }
    return response;
  };
  const read = async <T>(response: Response): Promise<Answer<T>> => {
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    const body = (json && text ? JSON.parse(text) : text) as T;
    return { status: response.status, body, problem: body as never, headers: response.headers };
  };
  const send: Caller['send'] = async (name, input, headers = {}) => {
    const contract = contracts[name] as Contract;
    const { path, rest } = addressOf(contract, input as Record<string, unknown>);
    if (contract.kind === 'query') return read(await fetchWith(path + queryOf(rest), { headers }));
    return read(
      await fetchWith(path, {
        method: contract.method,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(rest),
      }),
    );
  };
  return {
    cookies,
    send,
    fetch: fetchWith,
    async call(name, input, headers) {
      const answer = await send(name, input, headers);
      if (answer.status !== 200)
        throw new Error(`${String(name)} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    async upload(name, input, file, headers = {}) {
      const { path, rest } = addressOf(contracts[name] as Contract, input);
      const form = new FormData();
      for (const [field, value] of Object.entries(rest)) form.append(field, String(value));
      form.append(
        'file',
        new Blob([Buffer.from(file.bytes)], { type: file.type ?? 'application/octet-stream' }),
        file.name,
      );
      return read(await fetchWith(path, { method: 'POST', headers, body: form }));
    },
  };
}

/**
 * Opens a real server on a cloned database, with a clock one can set (Tuesday 24 November 2026, 09:00 in Lusaka).
 * Outside a test run the caller names the template (`startTemplate`).
 */
export async function openWorld(
  change: Partial<Env> = {},
  templateUrl: string = inject('templateUrl'),
): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'pitlane-world-'));
  const database = await cloneTemplate(templateUrl);
  const clock = settableClock('2026-11-24T07:00:00.000Z');
  const env = testEnv({ dataFolder: folder, ...change });
  const server = await startServer({
    env,
    databaseUrl: database.url,
    clock,
    quiet: true,
    flood: { perSecond: 10_000, burst: 10_000 },
  });
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  owner.on('error', () => {});
  return {
    server,
    env,
    clock,
    databaseUrl: database.url,
    sql: async <R extends object>(text: string, values: unknown[] = []) =>
      (await owner.query(text, values)).rows as R[],
    caller: () => openCaller(server.url),
    settle: () => settle(server.house, owner),
    async close() {
      await server.close();
      await owner.end();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
