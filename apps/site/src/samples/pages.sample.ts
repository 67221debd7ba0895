import type { PageName, PageProps } from '../document/pages.ts';
import type { Shell } from '../shared/shell.ts';
import { emptyForm } from '../shared/views.ts';
import { ask, estimate, receipt, review } from './estimate.sample.ts';
import { invoice, invoices, pay, payLink, payNoWays, waiting } from './money.sample.ts';
import { dashboard, live, messages, workOrder } from './repair.sample.ts';
import { due, putOff, reviewForm, reviewsPage } from './review.sample.ts';
import { corolla, hilux, photo, shell, signedIn, zmw } from './shell.sample.ts';
import { book, bookDone, bookRefused, contact, days, services, servicesPage, shopHome } from './site.sample.ts';

export interface Sample<N extends PageName = PageName> {
  name: N;
  props: PageProps[N];
  shell: Shell;
}

const sample = <N extends PageName>(name: N, props: PageProps[N], around: Shell): Sample =>
  ({ name, props, shell: around }) as unknown as Sample;

const hero = photo('car-hilux', '');
const on = { emailEnabled: 'on', pushEnabled: 'on', notifyOnEstimate: 'on', notifyOnMessage: 'on' };

/** Every page at least once, by the name the preview shows it under. */
export const samples: Record<string, Sample> = {
  'shop-home': sample('shop-home', shopHome, {
    ...shell,
    meta: {
      description: shopHome.intro,
      canonical: 'https://garage.example/s/dynamic',
      structured: { '@context': 'https://schema.org', '@type': 'AutoRepair', name: '</script>' },
    },
  }),
  services: sample('services', servicesPage, shell),
  'services-none': sample('services', { ...servicesPage, query: 'turbo', groups: [], total: 0 }, shell),
  contact: sample('contact', contact, shell),
  imprint: sample(
    'imprint',
    {
      name: 'Dynamic Automotive Solutions Ltd',
      addressLines: contact.addressLines,
      email: contact.email,
      taxNumber: 'DE999999999',
      lines: ['Represented by Nandi Mwale'],
    },
    shell,
  ),
  privacy: sample('privacy', { addressLines: contact.addressLines, email: contact.email }, shell),
  shops: sample(
    'shops',
    {
      shops: [{ name: shell.shop.name, place: 'Lusaka', href: '/s/dynamic' }],
      links: [{ label: 'Console', href: '/app/' }],
    },
    { ...shell, shop: { ...shell.shop, slug: '', base: '' } },
  ),
  book: sample('book', book, shell),
  'book-refused': sample('book', bookRefused, shell),
  'book-saved': sample('book', { ...book, savedVehicles: [hilux, corolla], chosen: [], services }, signedIn),
  'book-put-off': sample(
    'book',
    { ...book, savedVehicles: [hilux], putOff: putOff.map((job) => ({ ...job, chosen: false })) },
    signedIn,
  ),
  review: sample('review', reviewForm, shell),
  'review-done': sample('review', { ...reviewForm, done: true }, shell),
  reviews: sample('reviews', reviewsPage, shell),
  'reviews-none': sample('reviews', { services: [], reviews: [] }, shell),
  'book-done': sample('book-done', bookDone, shell),
  login: sample('login', { hero, form: { values: { email: 'mutinta.banda@mail.example' }, errors: {} } }, shell),
  'login-sent': sample('login-sent', { email: 'mutinta.banda@mail.example', minutes: 15 }, shell),
  'link-open': sample('link-open', { action: '/customer/link/sample' }, shell),
  'link-refused': sample('link-refused', { reason: 'used', form: emptyForm }, shell),
  'create-account': sample('create-account', { privacyHref: '/s/dynamic/privacy', form: emptyForm }, shell),
  dashboard: sample('dashboard', dashboard, signedIn),
  'dashboard-empty': sample(
    'dashboard',
    {
      waiting: [],
      repairs: [],
      bookings: [],
      vehicles: [],
      due: [],
      activity: [],
      unread: 0,
      writeHref: '/customer/messages',
      bills: { toPay: [] },
      documents: [],
    },
    signedIn,
  ),
  'work-order': sample('work-order', workOrder, signedIn),
  'work-order-over': sample(
    'work-order',
    { ...workOrder, due, review: { stars: 5, text: 'Quick and friendly.', answer: 'Thank you!' } },
    signedIn,
  ),
  'work-order-new': sample(
    'work-order',
    {
      ...workOrder,
      photos: [],
      now: undefined,
      promise: undefined,
      jobs: [],
      approved: undefined,
      time: undefined,
      parts: [],
      messages: [],
      status: 'Waiting for inspection',
    },
    signedIn,
  ),
  estimate: sample('estimate', estimate, signedIn),
  'estimate-decided': sample('estimate', { ...estimate, state: 'decided' }, signedIn),
  'estimate-review': sample('estimate-review', review, signedIn),
  'estimate-receipt': sample('estimate-receipt', receipt, signedIn),
  'estimate-call': sample('estimate-ask', ask, signedIn),
  'estimate-comment': sample(
    'estimate-ask',
    { ...ask, kind: 'comment', job: { id: 'pads', title: 'Front brake pads' } },
    signedIn,
  ),
  history: sample(
    'history',
    {
      payments: [],
      vehicles: [
        {
          vehicle: corolla,
          visits: [
            {
              id: 'v1',
              number: 'W-1042',
              href: '/customer/work-order/wo_1042',
              closedOn: '2026-06-14',
              odometer: '88,760 km',
              jobs: ['Minor service', 'Wiper blades'],
              declined: ['Cabin filter'],
              total: zmw(1240),
              invoice: { number: 'INV-1042', href: '/customer/invoices/1042', paid: true },
              reportHref: '/customer/reports/1042',
            },
          ],
          payments: [
            {
              id: 'pa_1',
              day: '2026-06-14',
              amount: zmw(1240),
              way: 'MTN MoMo',
              bills: [{ number: 'INV-1042', href: '/customer/invoice/in_1042' }],
              receiptHref: '/customer/papers/receipt/pa_1',
            },
          ],
        },
      ],
    },
    signedIn,
  ),
  vehicles: sample(
    'vehicles',
    {
      vehicles: [hilux, corolla].map((vehicle) => ({
        vehicle,
        status: 'With you',
        href: `/customer/history#${vehicle.id}`,
        editHref: `/customer/vehicles/${vehicle.id}`,
        bookHref: '/s/dynamic/book',
        due,
        putOff,
      })),
    },
    signedIn,
  ),
  'vehicle-form': sample(
    'vehicle-form',
    {
      id: 'veh_corolla',
      plateRegion: 'ZM',
      vehicleTypes: [],
      removable: true,
      form: { values: { plate: 'BAF 9077', make: 'Toyota' }, errors: { model: 'Please name the model.' } },
    },
    signedIn,
  ),
  profile: sample(
    'profile',
    {
      languages: shell.languages.map(({ code, name }) => ({ value: code, label: name })),
      channels: { sms: true, push: true, whatsapp: true },
      form: {
        values: { name: 'Mutinta Banda', email: 'mutinta.banda@mail.example', locale: 'en', version: '1', ...on },
        errors: {},
      },
    },
    signedIn,
  ),
  messages: sample(
    'messages',
    {
      threads: [
        {
          id: 'wo_2041',
          href: '/customer/messages?thread=wo_2041',
          title: 'Visit W-2041',
          plate: hilux.plate,
          last: { name: 'Chanda Mwale', text: 'It is in the box for you.', at: '2026-11-24T08:51:00.000Z' },
          unread: 1,
          open: true,
        },
      ],
      current: { id: 'wo_2041', title: 'Visit W-2041', vehicle: hilux, action: '/customer/messages/wo_2041', messages },
      form: emptyForm,
      live,
    },
    signedIn,
  ),
  booking: sample(
    'booking',
    {
      id: 'bk_1',
      booking: dashboard.bookings[0] as never,
      words: 'The brakes squeal in the morning.',
      proposal: { start: '2026-11-27T07:00:00.000Z', message: 'Our brake bay is free then.' },
      minutes: 45,
      days,
      mayMove: true,
      mayCancel: true,
      form: emptyForm,
    },
    signedIn,
  ),
  invoices: sample('invoices', invoices, signedIn),
  'invoices-none': sample('invoices', { rows: [], filters: [], toPay: [], credit: [], methods: [] }, signedIn),
  invoice: sample('invoice', invoice, signedIn),
  pay: sample('pay', pay, signedIn),
  'pay-link': sample('pay', payLink, shell),
  'pay-no-ways': sample('pay', payNoWays, signedIn),
  'pay-waiting': sample('pay-state', waiting, { ...signedIn, refresh: { seconds: 5 } }),
  'pay-page': sample(
    'pay-state',
    { ...waiting, where: 'page', pageHref: 'https://pay.example/session' },
    { ...signedIn, refresh: { seconds: 0, to: 'https://pay.example/session' } },
  ),
  'pay-paid': sample('pay-state', { ...waiting, state: 'paid', left: zmw(500) }, signedIn),
  'pay-failed': sample(
    'pay-state',
    { ...waiting, state: 'failed', sentence: 'There was not enough money in the account.' },
    signedIn,
  ),
  'pay-done': sample('pay-done', { number: 'INV-1187', shopName: shell.shop.name, total: zmw(13880) }, shell),
  'pay-thanks': sample('pay-thanks', {}, shell),
  'error-404': sample('error', { kind: 'not_found' }, shell),
  'error-410': sample('error', { kind: 'link_expired' }, shell),
  'error-pay-link': sample('error', { kind: 'pay_link' }, shell),
  'error-429': sample('error', { kind: 'too_many', retryAfter: 30 }, shell),
  'error-409': sample('error', { kind: 'refused', sentence: 'This has already been done.' }, shell),
  'error-500': sample('error', { kind: 'fault', requestId: '01JDE4W7-9KQ2' }, shell),
  'error-offline': sample('error', { kind: 'offline' }, shell),
};
