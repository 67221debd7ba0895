import { isLocale, type Locale } from '@pitlane/phrases';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../../house.ts';

export const LANGUAGE_COOKIE = 'pitlane_lang';
const YEAR_SECONDS = 31_536_000;

const known = (tag: string | undefined): Locale | null => {
  const short = (tag ?? '').trim().split(/[-;_]/)[0]?.toLowerCase() ?? '';
  return isLocale(short) ? short : null;
};

/** The first language of a browser's list that we speak; a list with weights is already in order in every browser. */
function wishOf(request: FastifyRequest): Locale | null {
  for (const wish of (request.headers['accept-language'] ?? '').split(',')) {
    const locale = known(wish);
    if (locale) return locale;
  }
  return null;
}

/** What somebody chose here, else the customer's own language, else the browser's, else the shop's, else English. */
export function localeFor(request: FastifyRequest, own?: string, shops?: string): Locale {
  return known(request.cookies?.[LANGUAGE_COOKIE]) ?? known(own) ?? wishOf(request) ?? known(shops) ?? 'en';
}

/** Remembers a language for a year. */
export function rememberLocale(house: House, reply: FastifyReply, locale: Locale): void {
  reply.setCookie(LANGUAGE_COOKIE, locale, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: house.env.publicUrl.startsWith('https://'),
    maxAge: YEAR_SECONDS,
  });
}

/** The page's path and query without the language parameter: where the switcher leads back to. */
export function pathWithoutLocale(url: string): { path: string; wish: Locale | null } {
  const [path = '/', query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  const wish = known(parameters.get('lang') ?? undefined);
  parameters.delete('lang');
  const rest = parameters.toString();
  return { path: rest ? `${path}?${rest}` : path, wish };
}
