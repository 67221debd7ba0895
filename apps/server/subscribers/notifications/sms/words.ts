import { formatLocale, type Locale } from '@pitlane/phrases';
import type { Row } from '../catalogue.ts';
import type { Facts } from '../facts.ts';
import { pages } from '../pages.ts';
import { paramsFor, say } from '../params.ts';

/** The signs of one character each in the alphabet of text messages (GSM 03.38); anything else halves what fits and more. */
const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const LIKE: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
};
const SHOP_MOST = 24;
const REASON_MOST = 40;

const isGsm = (sign: string): boolean => GSM.includes(sign);

/** A text in the alphabet of text messages: typographic signs become plain ones, other accents fall; the rest is `?`. */
export function gsmText(text: string): string {
  return [...text]
    .map((sign) => LIKE[sign] ?? sign)
    .flatMap((part) => [...part])
    .map((sign) => {
      if (isGsm(sign)) return sign;
      const bare = sign.normalize('NFD').replace(/\p{M}/gu, '');
      return bare !== '' && [...bare].every(isGsm) ? bare : '?';
    })
    .join('');
}

/** As many whole words as fit; a single longer one is cut. */
function cut(text: unknown, most: number): string {
  const words = String(text ?? '');
  if (words.length <= most) return words;
  const short = words.slice(0, most + 1);
  return short.includes(' ') ? short.slice(0, short.lastIndexOf(' ')) : short.slice(0, most);
}

/** "Thu 26 Nov 08:00": a visit's time in few signs. */
function whenOf(date: string | undefined, time: string, locale: Locale, country: string): string {
  if (!date) return time;
  const format = new Intl.DateTimeFormat(formatLocale(locale, country), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(new Date(`${date}T12:00:00Z`)).replace(/[.,]/g, '')} ${time}`;
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/**
 * One kind of notice as a text message: the shop first, the customer's own page last. The link signs nobody in: a number may
 * have passed to somebody else.
 */
export function smsText(row: Row, facts: Facts, locale: Locale, publicUrl: string): string {
  const { booking, shop, data, car } = facts;
  const { country } = shop;
  const params = {
    ...paramsFor(facts, locale, 'customer'),
    shop: cut(shop.name, SHOP_MOST),
    car: car?.theirs.plate ?? '',
    when: whenOf(booking?.date, booking?.time ?? '', locale, country),
    newWhen: whenOf(textIn(data.date) ?? booking?.date, textIn(data.time) ?? booking?.time ?? '', locale, country),
    reason: cut(data.reason, REASON_MOST),
    link: `${publicUrl}${pages[row.page](facts)}`,
  };
  return gsmText(say(locale, `sms.${row.kind}`, params));
}
