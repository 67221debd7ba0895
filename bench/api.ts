import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '../apps/server/demo/shops.ts';
import { ask, type Timing } from './api/ask.ts';

const help = `
npx node bench/api.ts [--load 10000] [--workers 1] [--seconds 2.5] [--cpu-profile FOLDER]

Opens the demo town with that many generated work orders in a process of its own, signs an advisor in and asks for the
screens staff open most, over loopback. Prints the time of an answer and what it cost the server.
`;
const args = process.argv.slice(2);
const flag = (name: string, otherwise: string): string =>
  args.includes(name) ? (args[args.indexOf(name) + 1] ?? otherwise) : otherwise;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'advisor@dynamic.example', password: DEMO_PASSWORD }),
  });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  if (!answer.ok || cookie.length === 0) throw new Error(`Signing in answered ${answer.status}.`);
  return cookie.join('; ');
}

/** The open visit that the demo tells in full: inspected, with photos, priced and decided. */
async function toldOrder(url: string, cookie: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/work-orders?open=true&search=Chileshe`, { headers: { cookie } });
  const { items } = (await answer.json()) as { items: { id: string }[] };
  if (!items[0]) throw new Error('The demo has no open visit of its first customer.');
  return items[0].id;
}

const row = (cells: readonly string[]): string => cells.map((cell, at) => cell.padEnd(at === 0 ? 52 : 10)).join('');
function print(timings: readonly Timing[]): void {
  say(row(['path', 'answers', 'p50', 'p95', 'p99', 'server', 'wire']));
  for (const { path, answers, p50Ms, p95Ms, p99Ms, serverMs, bytes } of timings) {
    const times = [p50Ms, p95Ms, p99Ms, serverMs].map((ms) => `${ms.toFixed(1)} ms`);
    say(row([path.replace('/api/v1', ''), String(answers), ...times, `${(bytes / 1024).toFixed(1)} KB`]));
  }
}

async function measure(url: string): Promise<void> {
  const cookie = await signIn(url);
  const order = await toldOrder(url, cookie);
  const paths = ['/customers?limit=20', '/board', `/work-orders/${order}`, '/today', '/work-orders?limit=20'];
  const timings: Timing[] = [];
  const [seconds, workers] = [Number(flag('--seconds', '2')), Number(flag('--workers', '1'))];
  for (const path of paths) timings.push(await ask({ url, cookie, path: `/api/v1${path}`, seconds, workers }));
  print(timings);
}

if (args.includes('--help')) {
  say(help.trim());
} else {
  const profile = flag('--cpu-profile', '');
  const execArgv = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const child = fork(join(import.meta.dirname, 'api', 'serve.ts'), [flag('--load', '10000')], { execArgv });
  try {
    const [url] = (await once(child, 'message')) as [string];
    await measure(url);
  } finally {
    const ended = once(child, 'exit');
    child.send('end');
    await ended;
  }
}
