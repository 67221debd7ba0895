import { setTimeout as sleep } from 'node:timers/promises';
import type { Told } from '../trial/trial.ts';
import { type OwnServer, withOwnServer } from './ground/own-server.ts';

export const what = 'an answer of any door, good or bad, without the headers that keep a browser from harm';

type Ask = { readonly path: string; readonly init?: RequestInit };
const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

const asks = ({ slug }: OwnServer): Ask[] =>
  [
    ...['/', `/s/${slug}`, `/s/${slug}/services`, `/s/${slug}/contact`, `/s/${slug}/privacy`, `/s/${slug}/book`],
    ...['/s/nobody', '/nothing', '/customer/login', '/customer/account', '/customer/dashboard', '/customer/link/x'],
    ...['/app', '/app/', '/app/board', '/app/nothing.js', '/app/manifest.webmanifest', '/assets/site/nothing.js'],
    ...['/api/v1/session', `/api/v1/public/${slug}`, '/api/v1/nothing', '/api/v1/openapi.json', '/api/docs/'],
    ...['/livez', '/readyz', '/metrics', '/robots.txt', '/sitemap.xml', '/files/x', '/api/v1/work-orders.csv'],
    ...['/dev/mailbox', '/dev/notices', '/%', '/s/%E0%A4%A', `/${'x'.repeat(4000)}`],
  ].map((path) => ({ path }));

const badAsks = ({ slug }: OwnServer): Ask[] => [
  { path: '/api/v1/session', init: { method: 'POST', headers: json, body: '{' } },
  { path: '/api/v1/session', init: { method: 'POST', headers: json, body: '{"email":"a@b.example","password":"x"}' } },
  { path: '/api/v1/session', init: { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<a/>' } },
  { path: '/api/v1/session', init: { method: 'POST', headers: json, body: `"${'x'.repeat(2 ** 21)}"` } },
  {
    path: '/api/v1/session',
    init: { method: 'POST', headers: { ...json, 'sec-fetch-site': 'cross-site' }, body: '{}' },
  },
  {
    path: '/api/v1/session',
    init: { method: 'POST', headers: { ...json, origin: 'https://evil.example' }, body: '{}' },
  },
  { path: '/api/v1/session', init: { method: 'OPTIONS', headers: { origin: 'https://evil.example' } } },
  { path: '/api/v1/bulk/createCustomer', init: { method: 'POST', headers: json, body: '{}' } },
  { path: '/customer/login', init: { method: 'POST', headers: form, body: `shop=${slug}&email=x` } },
  { path: `/s/${slug}/book`, init: { method: 'POST', headers: form, body: 'name=x' } },
  { path: '/customer/logout', init: { method: 'POST', headers: form, body: '' } },
];

const WANTED: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^strict-origin-when-cross-origin$/,
  'x-frame-options': /^(DENY|SAMEORIGIN)$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^(same-origin|cross-origin)$/,
  'permissions-policy': /usb=\(\)/,
  'strict-transport-security': /^max-age=31536000; includeSubDomains$/,
};
const UNWANTED = ['server', 'x-powered-by', 'access-control-allow-credentials'];
/** The reader of the API's description is a page of its own kind: its script is inline, and it holds no session powers. */
const INLINE_ALLOWED = /^\/api\/docs/;

function wrongWith(path: string, headers: Headers): string[] {
  const wrong = Object.entries(WANTED)
    .filter(([name, wanted]) => !wanted.test(headers.get(name) ?? ''))
    .map(([name]) => `${name} is ${headers.get(name)}`);
  const policy = headers.get('content-security-policy') ?? '';
  if (/script-src[^;]*unsafe-(inline|eval)/.test(policy) && !INLINE_ALLOWED.test(path))
    wrong.push('scripts may be inline');
  if (!/frame-ancestors '(none|self)'/.test(policy)) wrong.push('may be framed');
  wrong.push(...UNWANTED.filter((name) => headers.has(name)).map((name) => `says ${name}`));
  const shared = headers.get('access-control-allow-origin');
  if (shared && !path.startsWith('/assets/')) wrong.push(`is shared with ${shared}`);
  for (const cookie of headers.getSetCookie())
    for (const word of ['HttpOnly', 'Secure', 'SameSite=Lax'])
      if (!cookie.includes(word) && !/lang=/.test(cookie)) wrong.push(`sets a cookie without ${word}`);
  return wrong;
}

async function look({ url }: OwnServer, { path, init }: Ask): Promise<string[]> {
  const answer = await fetch(url + path, { redirect: 'manual', ...init });
  await answer.arrayBuffer();
  const name = `${init?.method ?? 'GET'} ${path.slice(0, 40)} (${answer.status})`;
  if (answer.status >= 500) return [`${name} is a fault`];
  return wrongWith(path, answer.headers).map((what) => `${name}: ${what}`);
}

/** What a machine with much else to do answers too slowly to be a flood is sent once more. */
const MOST_FLOODS = 5;

async function refusedIn(server: OwnServer): Promise<Response | undefined> {
  const flood = await Promise.all(Array.from({ length: 700 }, () => fetch(`${server.url}/livez`)));
  await Promise.all(flood.map((answer) => answer.arrayBuffer()));
  return flood.find(({ status }) => status === 429);
}

/** Answers of a flood that is turned away, until one is. */
async function whenFlooded(server: OwnServer): Promise<string[]> {
  let refused = await refusedIn(server);
  for (let floods = 1; !refused && floods < MOST_FLOODS; floods += 1) refused = await refusedIn(server);
  await sleep(3000);
  if (!refused) return ['a flood of 700 requests is not turned away'];
  return wrongWith('/livez', refused.headers).map((what) => `flooded: ${what}`);
}

export async function run(): Promise<Told> {
  return withOwnServer(async (server) => {
    const all = [...asks(server), ...badAsks(server)];
    const faults: string[] = [];
    for (const ask of all) faults.push(...(await look(server, ask)));
    faults.push(...(await whenFlooded(server)));
    return { tried: `${all.length + 1} answers`, wrong: faults };
  });
}
