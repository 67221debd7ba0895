import { Agent, get } from 'node:http';

export type Timing = {
  readonly path: string;
  readonly answers: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** Processor time of the server process for one answer; the database's is its own. */
  readonly serverMs: number;
  readonly bytes: number;
};

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** One GET as a browser sends it; answers the bytes that came over the wire. */
function once(url: string, cookie: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie, 'accept-encoding': 'gzip' } }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      if (answer.statusCode === 200) resolve(body);
      else reject(new Error(`${url} answered ${answer.statusCode}: ${body.toString().slice(0, 200)}`));
    }).on('error', reject);
  });
}

/** Processor seconds the server has used so far, from its own figures. */
async function cpuSeconds(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/process_cpu_seconds_total ([\d.e+-]+)/.exec(text)?.[1] ?? Number.NaN);
}

/** Asks one path for `seconds`, `workers` at a time. The first answers warm up and do not count. */
export async function ask(want: {
  url: string;
  path: string;
  cookie: string;
  seconds: number;
  workers: number;
}): Promise<Timing> {
  const { url, path, cookie } = want;
  for (let warm = 0; warm < 30; warm += 1) await once(url + path, cookie);
  const times: number[] = [];
  let bytes = 0;
  const before = await cpuSeconds(url);
  const end = performance.now() + want.seconds * 1000;
  const worker = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      bytes = (await once(url + path, cookie)).length;
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: want.workers }, worker));
  const used = (await cpuSeconds(url)) - before;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    path,
    answers: times.length,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    serverMs: (1000 * used) / times.length,
    bytes,
  };
}
