import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { startTemplate } from '../../e2e/template.ts';
import { openTown, type Town } from '../../e2e/town.ts';

/** A page to measure; `cookie` when it is a signed-in customer's. */
export type Page = { readonly name: string; readonly url: string; readonly cookie?: string };
export type Pages = { readonly pages: readonly Page[]; close(): Promise<void> };

const SHOP = 'dynamic';
const CUSTOMER = 'mwansa.chileshe@mail.example';
const FORM = 'application/x-www-form-urlencoded';

/** Goes to an address as a browser does when a person follows a link; answers the cookies it was given. */
function follow(url: string): Promise<string> {
  const headers = { accept: 'text/html', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  return new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => {
      answer.resume();
      const cookies = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? '');
      resolve(cookies.join('; '));
    }).on('error', reject);
  });
}

/** Asks for a link, waits for the mail, follows the link. */
async function signIn(town: Town): Promise<string> {
  await fetch(`${town.url}/customer/login?shop=${SHOP}`, {
    method: 'POST',
    headers: { 'content-type': FORM, accept: 'text/html' },
    body: new URLSearchParams({ email: CUSTOMER }),
  });
  for (let tries = 0; tries < 100; tries += 1) {
    const mails = await town.mails();
    const path = mails
      .filter(({ to }) => to.includes(CUSTOMER))
      .map(({ text }) => text.match(/\/customer\/link\/[\w.~%-]+/)?.[0])
      .find(Boolean);
    const cookie = path ? await follow(town.url + path) : '';
    if (cookie.includes('pitlane_customer=')) return cookie;
    await wait(200);
  }
  throw new Error('No sign-in link came by mail within 20 seconds.');
}

/** The first address of this kind on a page of the customer. */
async function linkOn(url: string, path: string, cookie: string, kind: RegExp): Promise<string> {
  const html = await (await fetch(url + path, { headers: { cookie, accept: 'text/html' } })).text();
  const link = html.match(kind)?.[0];
  if (!link) throw new Error(`${path} of this customer leads to no ${kind.source}.`);
  return url + link;
}

/** The four pages of the loop, on the demo town or on a Pitlane that runs already. */
export async function openPages(url?: string, givenCookie?: string): Promise<Pages> {
  const template = url ? undefined : await startTemplate();
  const town = template && (await openTown({ template }));
  const base = (url ?? town?.url ?? '').replace(/\/$/, '');
  const close = async (): Promise<void> => {
    await town?.close();
    await template?.stop();
  };
  try {
    const cookie = town ? await signIn(town) : (givenCookie ?? '');
    const open: Page[] = [
      { name: 'shop home', url: `${base}/s/${SHOP}` },
      { name: 'booking', url: `${base}/s/${SHOP}/book` },
    ];
    if (!cookie) return { pages: open, close };
    const tracker = await linkOn(base, '/customer/dashboard', cookie, /\/customer\/work-order\/\w+/);
    const estimate = await linkOn(base, new URL(tracker).pathname, cookie, /\/customer\/estimate\/\w+/);
    return {
      pages: [...open, { name: 'tracker', url: tracker, cookie }, { name: 'estimate', url: estimate, cookie }],
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
