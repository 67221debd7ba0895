import type { Locale } from '@pitlane/phrases';
import { catalogue, type Row } from './catalogue.ts';
import type { Facts } from './facts.ts';
import { asHtml } from './mail/as-html.ts';
import { asText } from './mail/as-text.ts';
import { letterOf } from './mail/letter.ts';
import { pages } from './pages.ts';
import { paramsFor, say } from './params.ts';

/** Invented facts every kind of notice can be written from, so that each can be looked at. */
export const sampleFacts: Facts = {
  type: 'estimate.sent',
  at: '2026-11-24T08:00:00.000Z',
  writer: 'Chanda Mwansa',
  data: {
    title: 'Front brake pads',
    total: 678_000,
    approvedTotal: 443_000,
    estimate: 1_000_000,
    actual: 1_260_000,
    percent: 126,
    approved: 2,
    declined: 1,
    jobs: 3,
    how: 'phone',
    who: 'Mwansa Chileshe',
    author: 'Chanda Mwansa',
    by: 'shop',
    from: 'shop',
    to: 'in_progress',
    text: 'Can the tyres wait?',
    message: 'We look at the brakes first.',
    reason: 'a brake guide pin was stuck',
    at: '2026-11-24T14:30:00.000Z',
    was: '2026-11-24T13:45:00.000Z',
    date: '2026-11-26',
    time: '08:00',
    place: 'Cairo Road 14, Lusaka',
    until: '10:00',
    driver: 'Bwalya Tembo',
    next: null,
    name: 'Thandiwe Zulu',
    subject: 'Your car is ready',
    error: 'SMTP 550',
    urgent: 2,
    monitor: 2,
    good: 34,
    count: 60,
    minutes: 10,
    number: 'INV-00042',
    open: 678_000,
    dueOn: '2026-12-08',
    fromDay: '2026-09-01',
    toDay: '2026-11-24',
    level: 1,
  },
  shop: {
    slug: 'dynamic',
    name: 'Dynamic Automotive Solutions',
    phone: '+260 97 755 0100',
    email: 'hello@dynamic.example',
    address: 'Plot 4821, Kafue Road, Lusaka',
    country: 'ZM',
    currency: 'ZMW',
    locale: 'en',
    timeZone: 'Africa/Lusaka',
    accent: '#153F75',
    showPrices: true,
  },
  customer: {
    id: '01990000-0000-7000-8000-000000000001',
    name: 'Mwansa Chileshe',
    email: 'mwansa.chileshe@mail.example',
    locale: 'en',
    portalEnabled: true,
    phone: '+260977550142',
  },
  car: {
    theirs: { plate: 'BAE 4821', region: 'ZM', name: 'Toyota Hilux 2021', short: 'Toyota Hilux BAE 4821' },
    ours: { plate: 'BAE 4821', region: 'ZM', name: 'Toyota Hilux 2021', short: 'Toyota Hilux BAE 4821' },
  },
  booking: {
    id: '01990000-0000-7000-8000-000000000002',
    publicId: 'bo_0000000000000000000000',
    date: '2026-11-26',
    time: '08:00',
    startsAt: '2026-11-26T06:00:00.000Z',
    minutes: 90,
    words: 'It grinds when I brake.',
    agreed: true,
    confirmBy: null,
  },
  order: {
    id: '01990000-0000-7000-8000-000000000003',
    publicId: 'wo_0000000000000000000000',
    number: 2417,
    advisorId: null,
    bookingId: null,
  },
  estimate: { publicId: 'es_0000000000000000000000' },
  bill: { id: '01990000-0000-7000-8000-000000000004', publicId: 'in_0000000000000000000000' },
  review: '/s/dynamic/review/sample',
  pay: null,
  jobs: [
    { title: 'Oil and filter service', condition: 'good', total: 195_000, booked: true },
    { title: 'Front brake pads and disc skim', condition: 'urgent', total: 248_000, booked: false },
    { title: 'Battery, 12 V 70 Ah', condition: 'monitor', total: 235_000, booked: false },
  ],
};

const moved = { from: { date: '2026-11-25', time: '09:30' }, at: undefined, was: undefined };
/** Where one kind's event says something else under the same name. */
const ownData: Readonly<Record<string, Facts['data']>> = {
  'visit-proposed': { at: undefined },
  'proposal-expired': { at: undefined },
  'proposal-unanswered': { at: undefined },
  'visit-moved': moved,
  'customer-moved': moved,
  'collection-planned': { from: '08:00', at: undefined, author: undefined, who: undefined },
  'estimate-reminder': { until: '2026-11-26' },
  'estimate-ready': { until: '2026-12-08' },
  'quote-ready': { until: '2026-12-08' },
  'over-estimate': { approvedTotal: undefined },
  'mail-failed': { text: undefined, reason: undefined },
};

/** The sample facts as the event of one kind would bring them. */
function factsFor({ kind, on }: Row, locale: Locale): Facts {
  const type = on[0] ?? '';
  return {
    ...sampleFacts,
    type,
    data: { ...sampleFacts.data, ...ownData[kind] },
    jobs: type === 'estimate.sent' ? sampleFacts.jobs : [],
    pay: ['invoice-ready', 'invoice-reminder', 'deposit-asked'].includes(kind) ? '/pay/sample?shop=dynamic' : null,
    shop: { ...sampleFacts.shop, locale },
  };
}

export type Sample = {
  readonly kind: string;
  readonly to: string;
  readonly title: string;
  readonly text: string;
  readonly html: string | null;
  readonly plain: string | null;
};

/** One kind of notice, written in one language from the sample facts. */
export function sampleOf(row: Row, locale: Locale, publicUrl: string): Sample {
  const side = row.to === 'customer' ? 'customer' : 'staff';
  const facts = factsFor(row, locale);
  const params = paramsFor(facts, locale, side);
  const to = { name: 'Mwansa Chileshe', locale, side } as const;
  const link = { url: `${publicUrl}${pages[row.page](facts)}`, until: side === 'customer' ? '09:15' : null };
  const letter = row.by.includes('mail') ? letterOf({ row, facts, to, link, publicUrl }) : null;
  return {
    kind: row.kind,
    to: row.to,
    title: say(locale, `notice.${row.kind}.title`, params),
    text: say(locale, `notice.${row.kind}.text`, params),
    html: letter ? asHtml(letter) : null,
    plain: letter ? asText(letter) : null,
  };
}

/** Every notice of the catalogue in one language. */
export const samples = (locale: Locale, publicUrl: string): Sample[] =>
  catalogue.map((row) => sampleOf(row, locale, publicUrl));
