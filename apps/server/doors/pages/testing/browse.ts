import { existsSync } from 'node:fs';
import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { buildSite } from '../../../../site/build.ts';
import type { Caller } from '../../../kernel/testing/world.ts';

/** A page as it came: its status, its text, and where it leads. */
export type Page = { status: number; html: string; headers: Headers; to: string | null };

const readPage = async (response: Response): Promise<Page> => ({
  status: response.status,
  html: await response.text(),
  headers: response.headers,
  to: response.headers.get('location'),
});

/** The pages need the built site; a suite run by itself builds it once. */
export async function needSite(): Promise<void> {
  const entry = fileURLToPath(new URL('../../../../site/dist/server/entry.js', import.meta.url));
  if (!existsSync(entry)) await buildSite();
}

/** Looks at a page as a browser does when somebody follows a link. */
export async function look(caller: Caller, path: string, headers: Record<string, string> = {}): Promise<Page> {
  return readPage(await caller.fetch(path, { headers: { accept: 'text/html', ...headers } }));
}

type Fields = Record<string, string | readonly string[]>;
const pairs = (fields: Fields): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as string[]) : [value as string]).map((one): [string, string] => [name, one]),
  );

/** Posts a form as a browser without scripts does. */
export async function post(caller: Caller, path: string, fields: Fields): Promise<Page> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
  return readPage(await caller.fetch(path, { method: 'POST', headers, body: new URLSearchParams(pairs(fields)) }));
}

/** Posts a form with files. */
export async function postFiles(
  caller: Caller,
  path: string,
  fields: Fields,
  files: { field: string; name: string; bytes: Uint8Array; type: string }[],
): Promise<Page> {
  const form = new FormData();
  for (const [name, value] of pairs(fields)) form.append(name, value);
  for (const { field, name, bytes, type } of files) form.append(field, new Blob([Buffer.from(bytes)], { type }), name);
  return readPage(await caller.fetch(path, { method: 'POST', body: form, headers: { accept: 'text/html' } }));
}

/** The start instants of the free places on a booking page, in order. */
export const freeSlots = (html: string): string[] =>
  [...html.matchAll(/<input[^>]*name="slot"[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/\sdisabled/.test(tag))
    .map((tag) => /value="([^"]+)"/.exec(tag)?.[1] ?? '');

const AS_A_BROWSER = { accept: 'text/html', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

/** Goes to an address as a browser does when a person follows a link: `fetch` would say of itself that it is a program. */
export function goTo(caller: Caller, base: string, path: string, headers: Record<string, string> = {}): Promise<Page> {
  const cookie = [...caller.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return new Promise((resolve, reject) => {
    get(
      new URL(path, base),
      { headers: { ...AS_A_BROWSER, ...(cookie ? { cookie } : {}), ...headers } },
      async (answer) => {
        let html = '';
        for await (const chunk of answer.setEncoding('utf8')) html += chunk;
        const came = new Headers();
        for (const [name, value] of Object.entries(answer.headers))
          for (const each of [value ?? []].flat()) came.append(name, each);
        for (const set of came.getSetCookie()) {
          const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
          if (value) caller.cookies.set(name, value);
          else caller.cookies.delete(name);
        }
        resolve({ status: answer.statusCode ?? 0, html, headers: came, to: came.get('location') });
      },
    ).on('error', reject);
  });
}
