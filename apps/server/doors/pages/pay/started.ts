import { normalPhone, showPhone } from '../../../kernel/phone.ts';
import type { SomeVisit } from '../visit.ts';
import type { Wish } from './wish.ts';

const COOKIE = 'pitlane_paying';
const KEPT_SECONDS = 3600;

type Started = { attempt: string; provider: string; method: string; phone?: string; at: string; go: boolean };
const context = (shopId: string): string => `pages.paying:${shopId}`;

function keep({ house, reply, shopId }: SomeVisit, started: Started): void {
  reply.setCookie(COOKIE, house.services.secrets.seal(JSON.stringify(started), context(shopId)), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: house.env.publicUrl.startsWith('https://'),
    maxAge: KEPT_SECONDS,
  });
}

/** Keeps, sealed in the payer's own browser, how they chose to pay: the page that waits names the number it called. */
export function rememberStarted(visit: SomeVisit, attempt: string, { provider, method, phone }: Wish): void {
  const at = visit.now.toISOString();
  keep(visit, { attempt, provider, method, ...(phone ? { phone } : {}), at, go: true });
}

/** What this browser knows of an attempt; nothing on another device. */
export function startedHere(visit: SomeVisit, attempt: string): Started | null {
  const { house, request, shopId, front } = visit;
  try {
    const text = house.services.secrets.open(request.cookies[COOKIE] ?? '', context(shopId));
    const started = JSON.parse(text) as Started;
    if (started.attempt !== attempt) return null;
    const typed = started.phone;
    if (!typed) return started;
    return { ...started, phone: showPhone(normalPhone(typed, front.country) ?? typed, front.country) };
  } catch {
    return null;
  }
}

/** The provider's page is opened by itself once; whoever comes back from it with the browser's button stays here. */
export function leaveOnce(visit: SomeVisit, started: Started | null): boolean {
  if (!started?.go) return false;
  keep(visit, { ...started, go: false });
  return true;
}
