import type { Locale } from '@pitlane/phrases';
import { formatLocale } from '@pitlane/phrases';
import { formatMoney } from '../../../kernel/money-text.ts';
import type { Row } from '../catalogue.ts';
import type { Car, Facts, ListedJob } from '../facts.ts';
import { type Params, paramsFor, say } from '../params.ts';

/** A mail as words and figures, before it becomes HTML or plain text. */
export type Letter = {
  readonly subject: string;
  readonly hello: string;
  readonly text: string;
  readonly corner: string;
  readonly car: Car | null;
  readonly jobs: readonly (Pick<ListedJob, 'title' | 'condition'> & {
    readonly note: string;
    readonly price: string;
  })[];
  readonly total: { readonly label: string; readonly price: string } | null;
  readonly button: { readonly label: string; readonly url: string };
  /** Pays the bill without signing in; stands before the button. */
  readonly pay: { readonly label: string; readonly url: string } | null;
  readonly once: string;
  readonly reply: string;
  readonly fewer: { readonly label: string; readonly url: string } | null;
  readonly shop: { readonly name: string; readonly address: string; readonly accent: string };
  readonly locale: Locale;
};
export type LetterParts = {
  readonly row: Row;
  readonly facts: Facts;
  readonly to: { readonly name: string; readonly locale: Locale; readonly side: 'customer' | 'staff' };
  /** Where the button leads; `until` is a wall time when the link works only once and until then. */
  readonly link: { readonly url: string; readonly until: string | null };
  readonly publicUrl: string;
};

/** Writes a mail in its reader's language. */
export function letterOf({ row, facts, to, link, publicUrl }: LetterParts): Letter {
  const { shop, order } = facts;
  const { locale, side } = to;
  const params = paramsFor(facts, locale, side);
  const words = (part: 'title' | 'text' | 'button') => say(locale, `notice.${row.kind}.${part}`, params);
  const always = row.group === 'always';
  return {
    subject: words('title'),
    hello: say(locale, 'mail.hello', { name: to.name.split(' ')[0] ?? to.name }),
    text: words('text'),
    corner: order ? say(locale, 'mail.number', { number: order.number }) : '',
    car: side === 'customer' ? (facts.car?.theirs ?? null) : (facts.car?.ours ?? null),
    ...priceList(facts, locale, params),
    button: { label: words('button'), url: link.url },
    pay:
      side === 'customer' && facts.pay ? { label: say(locale, 'mail.pay', {}), url: `${publicUrl}${facts.pay}` } : null,
    once: link.until ? onceWords(link.until, words('button'), facts, locale) : '',
    reply: side === 'staff' || always ? '' : replyWords(facts, locale),
    fewer: always ? null : { label: say(locale, 'mail.fewer', {}), url: `${publicUrl}${fewerPage[side](shop)}` },
    shop: { name: shop.name, address: shop.address, accent: shop.accent },
    locale,
  };
}

/** Of two buttons the one that works once is named. */
const onceWords = (time: string, button: string, { pay }: Facts, locale: Locale): string =>
  pay ? say(locale, 'mail.onceOf', { time, button }) : say(locale, 'mail.once', { time });

const fewerPage = {
  customer: ({ slug }: Facts['shop']) => `/customer/profile?shop=${slug}`,
  staff: () => '/app/settings/notices',
} as const;

function replyWords({ shop }: Facts, locale: Locale): string {
  return shop.phone ? say(locale, 'mail.reply', { phone: shop.phone }) : say(locale, 'mail.replyOnly', {});
}

function priceList(facts: Facts, locale: Locale, params: Params): Pick<Letter, 'jobs' | 'total'> {
  const { shop, jobs } = facts;
  const price = (amount: number) =>
    shop.showPrices ? formatMoney(amount, shop.currency, formatLocale(locale, shop.country)) : '';
  return {
    jobs: jobs.map(({ title, condition, booked, total }) => ({
      title,
      // What was booked needs no reason; the customer asked for it.
      condition: booked ? ('not_checked' as const) : condition,
      note: booked ? say(locale, 'mail.booked', {}) : '',
      price: price(total),
    })),
    total:
      jobs.length > 0 && shop.showPrices ? { label: say(locale, 'mail.total', {}), price: String(params.total) } : null,
  };
}
