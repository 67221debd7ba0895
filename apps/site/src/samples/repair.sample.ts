import type { DashboardProps } from '../pages/dashboard.props.ts';
import type { WorkOrderProps } from '../pages/work-order.props.ts';
import { emptyForm, type MessageView, type StageMark } from '../shared/views.ts';
import { invoices } from './money.sample.ts';
import { corolla, hilux, photo, zmw } from './shell.sample.ts';

export const at = (time: string) => `2026-11-24T${time}:00.000Z`;
export const brake = photo('brake-worn', 'Worn front brake pad', {
  mark: { x: 66, y: 38, rx: 10, ry: 16, label: 'Pad 2 mm' },
});
export const tyre = photo('tyre-worn-inner', 'Tyre worn on its inner edge', {
  mark: { x: 40, y: 55, rx: 7, ry: 9, label: 'Tread 1.2 mm' },
});
export const battery = photo('battery-corroded', 'Battery with a tester showing 12.1 V');
export const shock = photo('shock-absorber-weeping', 'Shock absorber wet with oil');

export const messages: MessageView[] = [
  {
    id: 'm1',
    from: 'customer',
    name: 'Mutinta Banda',
    text: 'Please keep the old parts.',
    at: at('07:36'),
    read: true,
  },
  {
    id: 'm2',
    from: 'shop',
    name: 'Chanda Mwale',
    role: 'advisor',
    text: 'Of course. This is the old left pad, it is in the box for you.',
    at: at('08:51'),
    photo: photo('brake-worn', 'The old left pad'),
  },
  {
    id: 'm3',
    from: 'customer',
    name: 'Mutinta Banda',
    text: 'Thank you! Can I come at 16:45?',
    at: at('08:58'),
    read: true,
  },
];

export const live = { socket: '/api/v1/live?realm=customer', about: ['wo_2041'] };

export const dashboard: DashboardProps = {
  writeHref: '/customer/messages?thread=wo_2041#f-text',
  waiting: [
    {
      href: '/customer/estimate/est_2041',
      vehicle: hilux,
      found: 4,
      urgent: 2,
      answerBy: at('08:00'),
      readyIfAnswered: at('14:30'),
      photos: [
        { photo: brake, condition: 'urgent' },
        { photo: tyre, condition: 'urgent' },
        { photo: battery, condition: 'monitor' },
        { photo: shock, condition: 'monitor' },
      ],
    },
  ],
  repairs: [
    {
      href: '/customer/work-order/wo_2041',
      number: 'W-2041',
      vehicle: hilux,
      status: 'In progress',
      tone: 'now',
      done: 3,
      all: 5,
      promise: at('14:30'),
    },
  ],
  bookings: [
    {
      href: '/customer/bookings/bk_1',
      start: '2026-11-26T06:00:00.000Z',
      services: ['Minor service'],
      vehicle: corolla,
      state: 'confirmed',
      collection: { from: '2026-11-26T05:00:00.000Z', to: '2026-11-26T05:30:00.000Z', address: '12 Kabulonga Road' },
    },
  ],
  vehicles: [
    {
      vehicle: hilux,
      status: 'At the workshop',
      detail: 'Inspected today 08:55',
      href: '/customer/work-order/wo_2041',
    },
    {
      vehicle: corolla,
      status: 'With you',
      detail: 'Last visit 14 June, all good',
      href: '/customer/history#veh_corolla',
    },
  ],
  due: [
    {
      vehicle: corolla,
      title: 'Minor service',
      when: '14 December, or in 1,240 km',
      part: 0.87,
      from: '14 June',
      progress: '8,760 of 10,000 km',
      bookHref: '/s/dynamic/book',
    },
  ],
  activity: [
    { at: at('08:55'), text: 'The inspection of BAE 4821 is ready.', href: '/customer/estimate/est_2041' },
    { at: at('05:50'), text: 'BAE 4821 was checked in.' },
  ],
  unread: 1,
  lastMessage: {
    message: {
      id: 'm9',
      from: 'shop',
      name: 'Chanda Mwale',
      text: 'Good morning! The inspection is ready. Call me if the tyre prices surprise you.',
      at: at('07:12'),
    },
    href: '/customer/messages',
  },
  bills: { toPay: invoices.rows.slice(0, 1), latestHref: '/customer/invoice/in_1187' },
  documents: [
    {
      title: 'Road tax, BAE 4821',
      detail: 'Expires 31 December 2026',
      href: '/customer/documents/1',
      warning: '37 days',
      kind: 'document',
    },
    {
      title: 'Invoice INV-1042',
      detail: 'BAF 9077, paid 14 June',
      href: '/customer/invoices/1042',
      amount: zmw(1240),
      kind: 'invoice',
    },
  ],
  live,
};

const names: StageMark['stage'][] = ['received', 'inspected', 'choice', 'work', 'check', 'ready'];
const stages: StageMark[] = names.map((stage, index) => ({
  stage,
  state: index < 3 ? 'done' : index === 3 ? 'now' : 'next',
  at: index < 4 ? at('07:34') : undefined,
}));

export const workOrder: WorkOrderProps = {
  id: 'wo_2041',
  number: 'W-2041',
  due: [],
  vehicle: hilux,
  checkedInAt: at('05:50'),
  status: 'In progress',
  stages,
  now: { title: 'Front brake pads: being fitted', detail: 'Joseph Phiri, bay 3, since 10:42.' },
  photos: [
    photo('brake-new', 'New pads and skimmed disc', {
      caption: 'New pads and skimmed disc, left side',
      takenAt: at('09:08'),
    }),
    brake,
    tyre,
    battery,
  ],
  promise: {
    at: at('14:30'),
    state: 'on_time',
    moves: [
      { at: at('08:20'), text: '16:30, was 15:45. A brake guide pin was stuck and has to be freed first. Same price.' },
      { at: at('07:34'), text: '15:45, when you signed four repairs.' },
    ],
  },
  jobs: [
    {
      id: 'oil',
      title: 'Oil and filter service',
      state: 'done',
      detail: 'Done 10:24',
      total: zmw(1950),
      concern: 'Service is due.',
      correction: 'Oil and filter changed, levels topped up.',
    },
    {
      id: 'pads',
      title: 'Front brake pads and disc skim',
      state: 'in_work',
      detail: 'Being fitted since 10:42',
      progress: 0.46,
      total: zmw(2480),
      concern: 'Grinding noise when braking.',
      cause: 'Left pad worn to 2 mm.',
    },
    { id: 'tyres', title: 'Two front tyres', state: 'next', detail: 'Next, about 12:15', total: zmw(7300) },
    { id: 'battery', title: 'Battery', state: 'parts', detail: 'Part is here, about 13:30', total: zmw(2350) },
    {
      id: 'shock',
      title: 'Rear shock absorbers',
      state: 'declined',
      total: zmw(4150),
      changeHref: '/customer/estimate/est_2041',
    },
  ],
  approved: { total: zmw(13_880), saving: zmw(200), at: at('07:34') },
  time: { estimated: 320, actual: 145 },
  parts: [{ name: 'Front brake pads, set', quantity: '1', state: 'being fitted', price: zmw(1180) }],
  uploads: [{ name: 'noise-left-wheel.jpg', at: at('05:40') }],
  uploadsAllowed: true,
  messages,
  replyTime: 'replies in about 6 min',
  message: emptyForm,
  live,
};
