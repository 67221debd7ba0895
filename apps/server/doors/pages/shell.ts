import { locales } from '@pitlane/phrases';
import type { Meta, Shell, ShopView } from '../../../site/src/shared/shell.props.ts';
import { normalPhone } from '../../kernel/phone.ts';
import { type Opening, openingNow } from './views/hours.ts';
import { type SomeVisit, takeFlash, type Visit } from './visit.ts';
import { say } from './words.ts';

/** Stands where the nonce will be, until the page's own content has decided it. */
export const NONCE_MARK = 'pitlane-nonce-goes-here';
export const languages = Object.entries(locales).map(([code, name]) => ({ code, name }));

function openWords(opening: Opening, { locale }: Visit): Pick<ShopView, 'openUntil' | 'opensAgain'> {
  if (opening.state === 'open') return { openUntil: say(locale, 'pages.hours.until', { time: opening.until }) };
  if (opening.state === 'never') return {};
  return { opensAgain: say(locale, 'pages.hours.opens', { day: opening.day, time: opening.time }) };
}

/** The shop as every page's bars, footer and sign-in show it. */
export function shopView(visit: Visit): ShopView {
  const { front, base, locale } = visit;
  const phone = front.phone ? normalPhone(front.phone, front.country) : null;
  const address = [front.street, front.town].filter(Boolean).join(', ');
  return {
    slug: front.slug,
    base,
    name: front.name,
    brand: { colour: front.accent },
    ...(front.logo ? { logoUrl: front.logo.thumbUrl } : {}),
    ...(front.phone ? { phone: front.phone } : {}),
    ...(phone ? { phoneHref: `tel:${phone}` } : {}),
    ...(address ? { addressLine: address } : {}),
    ...openWords(openingNow(visit), visit),
    bookingOpen: front.hours.length > 0,
    legal: [
      ...(front.imprint ? [{ label: say(locale, 'pages.legal.imprint'), href: `${base}/imprint` }] : []),
      { label: say(locale, 'pages.legal.privacy'), href: `${base}/privacy` },
    ],
    payMethods: [],
  };
}

/** Everything around a page. */
export function shellOf(
  visit: SomeVisit,
  more: { meta?: Meta; flash?: Shell['flash']; refresh?: Shell['refresh']; requestId?: string } = {},
): Shell {
  const { house, locale, path, front, now, me, unread } = visit;
  const flash = more.flash ?? takeFlash(visit);
  return {
    locale,
    languages,
    path,
    zone: front.timeZone,
    now: now.toISOString(),
    nonce: NONCE_MARK,
    shop: shopView(visit),
    ...(me ? { customer: { name: me.name, unreadMessages: unread ?? 0 } } : {}),
    ...(flash ? { flash } : {}),
    ...(more.meta ? { meta: more.meta } : {}),
    ...(house.env.cdnUrl ? { assetHost: house.env.cdnUrl } : {}),
    measured: true,
    ...(more.refresh ? { refresh: more.refresh } : {}),
    ...(more.requestId ? { requestId: more.requestId } : {}),
  };
}

/** Around a page that belongs to no shop. */
export function plainShell(visit: Pick<Visit, 'house' | 'locale' | 'path' | 'now'>): Shell {
  return {
    locale: visit.locale,
    languages,
    path: visit.path,
    zone: 'UTC',
    now: visit.now.toISOString(),
    nonce: NONCE_MARK,
    shop: {
      slug: '',
      base: '',
      name: 'Pitlane',
      brand: { colour: '#0B5A63' },
      bookingOpen: false,
      legal: [],
      payMethods: [],
    },
    ...(visit.house.env.cdnUrl ? { assetHost: visit.house.env.cdnUrl } : {}),
  };
}
