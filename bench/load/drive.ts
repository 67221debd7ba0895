import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export type Ask = { readonly method: string; readonly path: string; readonly body?: unknown };
export type Driven = {
  /** Milliseconds of each good answer. */
  readonly times: readonly number[];
  readonly seconds: number;
  /** Bytes of an answer's body, on average. */
  readonly bytes: number;
  readonly failed: number;
  /** The first failure's words. */
  readonly trouble?: string;
};
export type Drive = {
  readonly url: string;
  readonly headers: Record<string, string>;
  /** The next request; null when there is nothing left to ask. */
  readonly next: () => Ask | null;
  readonly workers: number;
  readonly seconds: number;
  readonly most?: number;
  /** Each worker starts at most one request in this time: people, not a flood. */
  readonly pauseMs?: number;
};

let caller = 0;
/** Every request comes from another address of a private network, as behind a proxy: the flood gate counts each alone. */
function address(): string {
  caller = (caller + 1) % 60_000;
  return `10.7.${Math.floor(caller / 250)}.${(caller % 250) + 1}`;
}

type Answer = { readonly status: number; readonly length: number; readonly text: string };

function once(agent: Agent, url: string, headers: Record<string, string>, ask: Ask): Promise<Answer> {
  const body = ask.body === undefined ? undefined : JSON.stringify(ask.body);
  return new Promise((resolve, reject) => {
    const sent = request(
      url + ask.path,
      {
        agent,
        method: ask.method,
        headers: {
          ...headers,
          'x-forwarded-for': address(),
          ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}),
        },
      },
      (answer) => {
        let length = 0;
        let text = '';
        answer.on('data', (chunk: Buffer) => {
          length += chunk.length;
          if (answer.statusCode !== 200 && text.length < 300) text += chunk.toString();
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, length, text }));
        answer.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Asks with `workers` requests under way at any time until the seconds are over, nothing is left, or `most` were asked. */
export async function drive(want: Drive): Promise<Driven> {
  const agent = new Agent({ keepAlive: true, maxSockets: want.workers });
  const times: number[] = [];
  let [bytes, failed, asked] = [0, 0, 0];
  let trouble: string | undefined;
  const began = performance.now();
  const end = began + want.seconds * 1000;
  const worker = async (nth: number): Promise<void> => {
    if (want.pauseMs) await sleep((want.pauseMs * nth) / want.workers);
    while (performance.now() < end && asked < (want.most ?? Number.POSITIVE_INFINITY)) {
      const ask = want.next();
      if (!ask) return;
      asked += 1;
      const start = performance.now();
      const answer = await once(agent, want.url, want.headers, ask).catch(
        (error: Error): Answer => ({ status: 0, length: 0, text: error.message }),
      );
      const took = performance.now() - start;
      if (answer.status === 200) {
        times.push(took);
        bytes += answer.length;
      } else {
        failed += 1;
        trouble ??= `${ask.method} ${ask.path} answered ${answer.status}: ${answer.text}`;
      }
      if (want.pauseMs) await sleep(Math.max(0, want.pauseMs - took));
    }
  };
  await Promise.all(Array.from({ length: want.workers }, (_, nth) => worker(nth)));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { times, seconds, bytes: bytes / Math.max(1, times.length), failed, ...(trouble ? { trouble } : {}) };
}
