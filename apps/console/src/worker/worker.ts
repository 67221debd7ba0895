import { FROM_MEMORY } from '@pitlane/client/address';
import { policyOf } from './policy.ts';

/** The parts of a worker's world we use; its own types cannot stand beside those of a page. */
type Extendable = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Fetching = Extendable & {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
};
type World = {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
};
/** Names of the built files and of this build; the build writes them in. */
declare const __BUILT__: { readonly build: string; readonly files: readonly string[] };

const world = globalThis as unknown as World;
const SHELL = '/app/';
const FILES = `pitlane-files-${__BUILT__.build}`;
const ANSWERS = 'pitlane-answers';

async function install(): Promise<void> {
  const cache = await caches.open(FILES);
  await cache.addAll([SHELL, ...__BUILT__.files]);
  await world.skipWaiting();
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('pitlane-files-') && name !== FILES);
  await Promise.all(old.map((name) => caches.delete(name)));
  await world.clients.claim();
}

/** Built files carry their contents in their names: what is here never changes. */
async function asset(request: Request): Promise<Response> {
  const known = await caches.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(FILES)).put(request, answer.clone());
  return answer;
}

/** The page as the server has it; the kept one when nothing answers. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (cause) {
    const kept = await caches.match(SHELL);
    if (kept) return kept;
    throw cause;
  }
}

/** The server's answer, kept for later; the last one, marked, when nothing answers. */
async function remembered(request: Request): Promise<Response> {
  const cache = await caches.open(ANSWERS);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    else if (answer.status === 401) await caches.delete(ANSWERS);
    return answer;
  } catch (cause) {
    const kept = await cache.match(request);
    if (!kept) throw cause;
    const headers = new Headers(kept.headers);
    headers.set(FROM_MEMORY, 'true');
    return new Response(kept.body, { status: kept.status, headers });
  }
}

world.addEventListener('install', (event) => event.waitUntil(install()));
world.addEventListener('activate', (event) => event.waitUntil(activate()));
world.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  const policy = policyOf(request.method, url.pathname, request.mode === 'navigate');
  if (policy === 'page') event.respondWith(page(request));
  else if (policy === 'asset') event.respondWith(asset(request));
  else if (policy === 'remembered') event.respondWith(remembered(request));
  else if (policy === 'forget') event.waitUntil(caches.delete(ANSWERS));
});
