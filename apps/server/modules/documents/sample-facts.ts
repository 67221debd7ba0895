import type { Frame } from './frame.ts';
import type { EstimateFacts } from './papers/estimate.ts';
import type { InvoiceFacts } from './papers/invoice.ts';
import type { PricedLine } from './papers/lines.ts';

export const zambianShop: Frame['shop'] = {
  name: 'Dynamic Automotive Solutions',
  lines: ['Plot 4821, Kafue Road', '10101 Lusaka', 'Zambia', '+260 97 755 0100', 'hello@dynamic.example'],
  accent: '#153f75',
  logo: null,
  foot: ['Dynamic Automotive Solutions · TPIN 1002345678', 'Zambia National Bank · IBAN ZM00 0000 0000 0000 0000'],
};
export const germanShop: Frame['shop'] = {
  name: 'Werkstatt Südkreuz GmbH',
  lines: ['Sachsendamm 14', '10829 Berlin', 'Deutschland', '+49 30 555 0199', 'hallo@suedkreuz.example'],
  accent: '#f2c94c',
  logo: null,
  foot: [
    'Werkstatt Südkreuz GmbH · USt-IdNr. DE123456789 · Geschäftsführerin Ayşe Yıldız',
    'IBAN DE02 1203 0000 0000 2020 51 · BIC BYLADEM1001',
  ],
};

export const to = ['Mwansa Chileshe', 'Chilimbulu Road 7', 'Lusaka'];
export const car = { plate: 'BAE 4821', make: 'Toyota', model: 'Hilux', year: 2021 };
const line = (description: string, quantity: number, unitPrice: number, taxRateBp = 1600): PricedLine => {
  const net = Math.round((quantity * unitPrice) / 1000);
  return { description, quantity, unitPrice, taxRateBp, net, tax: Math.round((net * taxRateBp) / 10_000) };
};
const sum = (lines: readonly PricedLine[]) => {
  const net = lines.reduce((all, each) => all + each.net, 0);
  const tax = lines.reduce((all, each) => all + each.tax, 0);
  const rates = [...new Set(lines.map((each) => each.taxRateBp))].sort((a, b) => a - b);
  const byRate = rates.map((rateBp) => {
    const own = lines.filter((each) => each.taxRateBp === rateBp);
    return {
      rateBp,
      net: own.reduce((all, each) => all + each.net, 0),
      tax: own.reduce((all, each) => all + each.tax, 0),
    };
  });
  return { net, tax, total: net + tax, byRate };
};

const brakes = [
  line('Front brake pads, set', 1000, 118_000),
  line('Skim two discs', 2000, 35_000),
  line('Labour', 1500, 52_000),
];
const oil = [
  line('Engine oil 5W-30, litre', 7600, 11_500),
  line('Oil filter', 1000, 18_000),
  line('Labour', 600, 52_000),
];
const tyres = [line('Tyre 265/65 R17', 2000, 320_000), line('Fitting and balancing', 2000, 12_000)];
const part = (title: string, condition: 'good' | 'monitor' | 'urgent', lines: readonly PricedLine[]) => ({
  title,
  condition,
  lines,
  booked: condition === 'good',
  decision: 'pending' as const,
  ...sum(lines),
});
const jobs: EstimateFacts['jobs'] = [
  {
    ...part('Front brake pads and disc skim', 'urgent', brakes),
    sentence: 'The pads are down to 2 mm. Below 3 mm the car is not safe to drive.',
  },
  { ...part('Oil and filter service', 'good', oil), sentence: 'Due at 90 000 km.' },
  { ...part('Two rear tyres', 'monitor', tyres), sentence: '3.4 mm tread left; they last until the rains.' },
];
export const estimate: EstimateFacts = {
  number: 2417,
  version: 2,
  status: 'sent',
  currency: 'ZMW',
  withTax: false,
  prices: true,
  to,
  car,
  author: 'Chanda Mwansa',
  sentAt: '2026-11-24T08:00:00.000Z',
  validUntil: '2026-12-08',
  message: 'We can do the brakes today if you answer before noon.',
  terms: 'Work starts after your approval. Old parts are kept for you to see until you collect the car.',
  signature: null,
  drawing: null,
  decidedAt: null,
  answerUrl: 'https://pitlane.example/customer/estimate/es_0000000000000000000000',
  jobs,
  ...sum([...brakes, ...oil, ...tyres]),
  exempt: false,
  surcharges: [],
  approvedTotal: 0,
};
export const signedEstimate: EstimateFacts = {
  ...estimate,
  status: 'part_approved',
  message: null,
  jobs: jobs.map((job, index) => ({ ...job, decision: index === 2 ? 'declined' : 'approved' })),
  signature: 'Mwansa Chileshe',
  drawing: {
    width: 300,
    height: 100,
    strokes: [
      [10, 70, 30, 20, 50, 70, 70, 20, 90, 70],
      [110, 50, 140, 30, 160, 60, 190, 35, 230, 60, 290, 40],
    ],
  },
  decidedAt: '2026-11-24T09:42:00.000Z',
  answerUrl: null,
  surcharges: [],
  approvedTotal: sum([...brakes, ...oil]).total,
};

const billed = (jobTitle: string, lines: readonly PricedLine[]) => lines.map((each) => ({ ...each, jobTitle }));
const lines = [
  ...billed('Front brake pads and disc skim', brakes),
  ...billed('Oil and filter service', oil),
  { ...line('Shop supplies', 1000, 12_400), jobTitle: null },
  { ...line('Deposit 2026-0038, already billed', 1000, -86_207), jobTitle: null },
];
export const invoice: InvoiceFacts = {
  kind: 'invoice',
  status: 'posted',
  number: '2026-0042',
  currency: 'ZMW',
  withTax: false,
  to,
  buyerTaxNumber: null,
  buyerReference: null,
  sellerTaxNumber: null,
  issuedOn: '2026-11-24',
  dueOn: '2026-12-08',
  car,
  visit: 2417,
  credits: null,
  exemptReason: null,
  note: 'Please have the brakes looked at again in 10 000 km.',
  lines,
  ...sum(lines),
  bank: { name: 'Zambia National Bank', iban: '5843221500193', bic: 'ZNCOZMLU', code: null },
  payUrl: 'https://pitlane.example/pay/sample',
};
const many = Array.from({ length: 50 }, (_, index) => ({
  ...line(
    `Item ${index + 1}: seal, clip, hose or bolt for the cooling system`,
    1000 + index * 100,
    1_250 + index * 37,
    index % 5 === 0 ? 0 : 1600,
  ),
  jobTitle: `Part ${Math.floor(index / 10) + 1} of the restoration`,
}));
export const longInvoice: InvoiceFacts = { ...invoice, lines: many, ...sum(many), note: null };
export const namesInvoice: InvoiceFacts = {
  ...invoice,
  to: ['شركة النقل السريع', 'محمد عبد الله', 'شارع الجامعة 12', 'Lusaka'],
  car: { plate: 'ب ح 4821', make: 'Škoda', model: 'Octavia', year: 2019 },
  buyerReference: 'Łódź-Straße 7',
  lines: [
    { ...line('تيل فرامل أمامي', 1000, 118_000), jobTitle: 'דוד כהן — בלמים' },
    { ...line('राजेश कुमार शर्मा: ब्रेक पैड', 1000, 20_000), jobTitle: 'דוד כהן — בלמים' },
    { ...line('Замена масла, Ελαστικά, Lốp xe, ng’ombe', 1000, 20_000), jobTitle: 'Иван Петров' },
  ],
};
const depositLines = [{ ...line('Deposit', 1000, 86_207), jobTitle: null }];
export const deposit: InvoiceFacts = {
  ...invoice,
  kind: 'deposit',
  number: '2026-0038',
  lines: depositLines,
  ...sum(depositLines),
  note: null,
};
const credited = billed('Front brake pads and disc skim', [line('Skim two discs', -1000, 35_000)]);
export const creditNote: InvoiceFacts = {
  ...invoice,
  kind: 'credit_note',
  number: 'CN-2026-0003',
  credits: '2026-0042',
  dueOn: null,
  lines: credited,
  ...sum(credited),
  note: 'One disc did not need skimming.',
  payUrl: null,
};
