import type {
  EstimateAskProps,
  EstimateProps,
  EstimateReceiptProps,
  EstimateReviewProps,
} from '../pages/estimate.props.ts';
import { emptyForm } from '../shared/views.ts';
import { at, battery, brake, shock, tyre } from './repair.sample.ts';
import { hilux, zmw } from './shell.sample.ts';

const lines = [
  { kind: 'labour' as const, text: 'Fit pads, skim discs', quantity: '1.5 h', amount: zmw(900) },
  { kind: 'part' as const, text: 'Front brake pads, set', quantity: '1', amount: zmw(1180) },
  { kind: 'fee' as const, text: 'Disposal', amount: zmw(400) },
];
const job = (id: string, title: string, sentence: string, total: number) => ({
  id,
  title,
  sentence,
  total: zmw(total),
  lines,
  charged: total * 80,
  parts: true,
  charges: [{ rateBp: 1600, amount: total * 100 }],
  chosen: true,
  locked: false,
  askHref: `/customer/estimate/est_2041/comment?job=${id}`,
});

export const estimate: EstimateProps = {
  id: 'est_2041',
  number: 'E-2041',
  version: 1,
  vehicle: hilux,
  inspectedAt: at('06:55'),
  inspectedBy: 'Joseph Phiri',
  pointsChecked: 38,
  pointsGood: 34,
  taxName: '16% VAT',
  taxRateBp: 1600,
  pricesIncludeTax: true,
  currency: 'ZMW',
  jobs: [
    { ...job('oil', 'Oil and filter service', '', 1950), condition: 'not_checked', photos: [], locked: true },
    {
      ...job(
        'pads',
        'Front brake pads and disc skim',
        'The left pad is almost gone. That is the grinding you hear, and why it pulls left.',
        2480,
      ),
      condition: 'urgent',
      photos: [brake, brake, brake],
      gauge: { valueText: '2 mm left', limitText: '3 mm is the minimum', value: 17, limit: 25, bad: 'below' },
    },
    {
      ...job(
        'tyres',
        'Two front tyres, 265/65 R17',
        'Inner edges are worn smooth. In rain the car can slide when you brake.',
        7300,
      ),
      condition: 'urgent',
      photos: [tyre, tyre],
      gauge: { valueText: '1.2 mm left', limitText: '1.6 mm is the legal limit', value: 15, limit: 20, bad: 'below' },
    },
    {
      ...job(
        'battery',
        'Battery, 12 V 70 Ah',
        'Weak when cold. It may not start one morning in the next months.',
        2350,
      ),
      condition: 'monitor',
      photos: [battery, battery],
      gauge: { valueText: '62% health', limitText: '50% is the minimum', value: 62, limit: 50, bad: 'below' },
    },
    {
      ...job('shock', 'Rear shock absorbers', 'The left one leaks oil. Safe for now, bouncier with a full load.', 4150),
      condition: 'monitor',
      photos: [shock, shock],
      chosen: false,
    },
  ],
  savings: [{ title: 'Wheels already off', amount: zmw(-200), jobs: ['pads', 'tyres'] }],
  answerBy: at('08:00'),
  readyIfAnswered: at('14:30'),
  state: 'open',
  comments: [
    {
      id: 'c1',
      from: 'shop',
      author: 'Chanda Mwale',
      text: 'The tyres are in stock, so there is no waiting.',
      at: at('07:05'),
    },
  ],
};

const chosen = estimate.jobs.map(({ id, title, total, chosen: isIn, locked }) => ({
  id,
  title,
  total,
  chosen: isIn || locked,
}));

export const review: EstimateReviewProps = {
  id: 'est_2041',
  number: 'E-2041',
  version: 1,
  vehicle: hilux,
  terms: [
    'You pay only for what you approve here.',
    'Anything new needs a new yes from you.',
    'Parts guaranteed 12 months, labour 6 months.',
    'We may test-drive up to 10 km. Old parts are kept for you.',
  ],
  termsHref: '/s/dynamic/terms',
  lines: chosen,
  subtotal: zmw(14_080),
  saving: { title: 'wheels already off', amount: zmw(-200) },
  own: [{ title: 'Shop supplies', amount: zmw(100) }],
  total: zmw(13_980),
  tax: { name: '16% VAT', amount: zmw(1914.48) },
  signature: 'required',
  signerName: 'Mutinta Banda',
  form: { values: { terms: 'on' }, errors: {} },
};

export const receipt: EstimateReceiptProps = {
  id: 'est_2041',
  number: 'E-2041',
  version: 1,
  vehicle: hilux,
  decidedAt: at('07:34'),
  by: 'Mutinta Banda',
  signed: 'Mutinta Banda',
  lines: chosen,
  total: zmw(13_880),
  saving: zmw(200),
  readyAt: at('14:30'),
  trackHref: '/customer/work-order/wo_2041',
  changeHref: '/customer/estimate/est_2041?change=1',
  pdfHref: '/customer/estimate/est_2041/pdf',
};

export const ask: EstimateAskProps = {
  kind: 'call',
  id: 'est_2041',
  number: 'E-2041',
  vehicle: hilux,
  form: emptyForm,
};
