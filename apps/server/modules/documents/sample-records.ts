import type { EvidenceFacts } from './papers/evidence.ts';
import type { ReceiptFacts } from './papers/receipt.ts';
import type { ReportFacts } from './papers/report.ts';
import type { StatementFacts } from './papers/statement.ts';
import { car, to } from './sample-facts.ts';

export const receipt: ReceiptFacts = {
  number: 'R-7F3K',
  currency: 'ZMW',
  to,
  amount: 500_000,
  tip: 5_000,
  refunded: 0,
  method: 'mobile_money',
  reference: 'MTN 8842113',
  receivedOn: '2026-11-24',
  paidFor: [{ number: '2026-0042', amount: 458_300 }],
};
export const statement: StatementFacts = {
  to,
  from: '2026-11-01',
  until: '2026-11-30',
  accounts: [
    {
      currency: 'ZMW',
      opening: 120_000,
      rows: [
        { day: '2026-11-03', kind: 'payment', description: 'Payment · Cash', amount: -120_000, balance: 0 },
        { day: '2026-11-24', kind: 'invoice', description: 'Invoice 2026-0042', amount: 458_300, balance: 458_300 },
        {
          day: '2026-11-24',
          kind: 'payment',
          description: 'Payment · Mobile money',
          amount: -500_000,
          balance: -41_700,
        },
      ],
      closing: -41_700,
    },
  ],
};
export const evidence: EvidenceFacts = {
  number: 2417,
  to,
  car,
  day: '2026-11-24',
  intact: true,
  entries: [
    {
      place: 1,
      at: '2026-11-24T09:42:00.000Z',
      jobs: [
        {
          title: 'Front brake pads and disc skim',
          decision: 'approved',
          total: 308_560,
          sentence: 'The pads are down to 2 mm; the discs are still thick enough to be skimmed.',
          photos: 3,
        },
        { title: 'Oil and filter service', decision: 'approved', total: 158_456, sentence: null, photos: 0 },
      ],
      surcharges: [],
      terms: 'Work starts when you agree. Parts taken out are kept for a week.',
      signature: {
        name: 'Mwansa Chileshe',
        drawing: { width: 300, height: 100, strokes: [[10, 70, 30, 20, 50, 70, 70, 20, 90, 70, 140, 30, 290, 40]] },
      },
      currency: 'ZMW',
      how: 'portal',
      who: 'Mwansa Chileshe',
      recordedBy: null,
      version: 2,
      amount: 467_016,
      difference: 467_016,
      device: 'Chrome on Android',
      hash: '9f2c41d7a8e06b35f1c2d3e4958677a0b1c2d3e4f5a69788990a1b2c3d4e5f60',
    },
    {
      place: 2,
      at: '2026-11-24T12:05:00.000Z',
      jobs: [{ title: 'Two rear tyres', decision: 'declined', total: 770_240, sentence: null, photos: 1 }],
      surcharges: [],
      terms: null,
      signature: null,
      currency: 'ZMW',
      how: 'phone',
      who: 'Mwansa Chileshe',
      recordedBy: 'Chanda Mwansa',
      version: 2,
      amount: 467_016,
      difference: 0,
      device: null,
      hash: '1b7d90a2c3e4f5a69788990a1b2c3d4e5f609f2c41d7a8e06b35f1c2d3e49586',
    },
  ],
};
export const report: ReportFacts = {
  number: 2417,
  to,
  car,
  day: '2026-11-24',
  odometerKm: 89_412,
  concerns: ['It grinds when I brake.'],
  inspection: {
    name: 'Courtesy check',
    finishedAt: '2026-11-24T09:10:00.000Z',
    technician: 'Bwalya Tembo',
    points: [
      {
        name: 'Battery',
        condition: 'monitor',
        text: 'The clamps are corroded; it still starts well.',
        reading: null,
        photos: ['battery-corroded'],
      },
      {
        name: 'Front brake pads',
        condition: 'urgent',
        text: 'The pads are down to 2 mm. Below 3 mm the car is not safe to drive.',
        reading: { label: 'Front brake pads', value: 2, unit: 'mm', limit: 3 },
        photos: ['brake-worn', 'brake-disc-edge'],
      },
      {
        name: 'Rear tyres',
        condition: 'monitor',
        text: 'Worn on the inner edge.',
        reading: { label: 'Tread', value: 3.4, unit: 'mm', limit: 1.6 },
        photos: ['tyre-worn-inner'],
      },
      ...['Lights', 'Wipers', 'Coolant', 'Steering', 'Exhaust', 'Drive belt'].map((name) => ({
        name,
        condition: 'good' as const,
        text: '',
        reading: null,
        photos: [],
      })),
    ],
  },
  jobs: [
    {
      title: 'Front brake pads and disc skim',
      sentence: null,
      state: 'done',
      cause: 'Guide pin stuck',
      correction: 'Pin freed and greased, pads replaced, discs skimmed',
    },
    { title: 'Oil and filter service', sentence: 'Due at 90 000 km.', state: 'done', cause: null, correction: null },
    {
      title: 'Two rear tyres',
      sentence: '3.4 mm tread left; they last until the rains.',
      state: 'declined',
      cause: null,
      correction: null,
    },
  ],
};
