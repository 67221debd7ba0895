import { formatLocale, isKey, type Locale, t } from '@pitlane/phrases';
import type { Brand, PaperDocument } from '../../integrations/documents/port.ts';
import { instantToWall } from '../../kernel/calendar/zone.ts';
import { formatMoney } from '../../kernel/money-text.ts';

/** Whose paper it is and who reads it: the same for every kind of document. `logo` is a storage key. */
export type Frame = {
  readonly locale: Locale;
  readonly country: string;
  readonly timeZone: string;
  readonly paper: PaperDocument['paper'];
  readonly shop: {
    readonly name: string;
    readonly lines: readonly string[];
    readonly accent: string;
    readonly logo: string | null;
    readonly foot: readonly string[];
  };
};
/** Pictures by their storage keys; what could not be read is absent. */
export type Pictures = ReadonlyMap<string, Uint8Array>;
export type Params = Readonly<Record<string, string | number>>;
/** What a document says, before its head and foot. */
export type Inside = Pick<PaperDocument, 'title' | 'mark' | 'stamp' | 'to' | 'facts' | 'blocks'>;

const loose = t as (locale: Locale, key: string, params?: Params) => string;

/** A phrase of this room in the reader's language; a key put together at run time falls back to its last part. */
export function say(frame: Pick<Frame, 'locale'>, key: string, params: Params = {}): string {
  const full = `documents.${key}`;
  return isKey(full) ? loose(frame.locale, full, params) : (key.split('.').at(-1) ?? key);
}

const format = ({ locale, country }: Pick<Frame, 'locale' | 'country'>) => formatLocale(locale, country);

/** An amount as its reader writes it. Minor units. */
export const money = (frame: Frame, amount: number, currency: string): string =>
  formatMoney(amount, currency, format(frame));

/** `26 November 2026`: a calendar day. */
export function dayText(frame: Frame, day: string): string {
  const words = new Intl.DateTimeFormat(format(frame), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return words.format(new Date(`${day}T12:00:00Z`));
}

/** `26/11/2026`: a calendar day where there is little room. */
export function shortDay(frame: Frame, day: string): string {
  const words = new Intl.DateTimeFormat(format(frame), {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return words.format(new Date(`${day}T12:00:00Z`));
}

/** The calendar day of an instant in the shop's own time. */
export const dayOf = (frame: Frame, instant: string): string => instantToWall(new Date(instant), frame.timeZone).date;

/** `26 November 2026, 09:30` in the shop's own time. */
export function momentText(frame: Frame, instant: string): string {
  const { date, time } = instantToWall(new Date(instant), frame.timeZone);
  return `${dayText(frame, date)}, ${time}`;
}

/** `16 %` from basis points. */
export const rateText = (frame: Frame, rateBp: number): string =>
  new Intl.NumberFormat(format(frame), { style: 'percent', maximumFractionDigits: 2 }).format(rateBp / 10_000);

/** `1.5` from thousandths. */
export const quantityText = (frame: Frame, milli: number): string =>
  new Intl.NumberFormat(format(frame), { maximumFractionDigits: 3 }).format(milli / 1000);

export const numberText = (frame: Frame, value: number): string =>
  new Intl.NumberFormat(format(frame), { maximumFractionDigits: 2 }).format(value);

/** A car as it is named everywhere: make and model, then its plate. */
export type CarName = {
  readonly plate: string;
  readonly make: string | null;
  readonly model: string | null;
  readonly year: number | null;
};
export const carText = (car: CarName): string =>
  [[car.make, car.model, car.year].filter(Boolean).join(' '), car.plate].filter(Boolean).join(' · ');

/** Facts that have something to say. */
export const factsOf = (rows: readonly (readonly [label: string, value: string | null | undefined])[]) =>
  rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));

/** Puts the shop's head and foot around what a document says. */
export function onPaper(frame: Frame, inside: Inside, pictures: Pictures): PaperDocument {
  const { shop, locale, paper } = frame;
  const brand: Brand = {
    name: shop.name,
    accent: shop.accent,
    lines: shop.lines,
    logo: shop.logo ? (pictures.get(shop.logo) ?? null) : null,
  };
  return {
    ...inside,
    paper,
    language: format(frame),
    brand,
    foot: shop.foot,
    pageWords: loose(locale, 'documents.page', { n: '{n}', m: '{m}' }),
  };
}
