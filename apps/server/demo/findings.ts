import type { Look } from './steps.ts';

/** What technicians find today, in the words customers read, and the jobs that come of it. */
export const pads: Look = {
  point: /front pads thickness left/i,
  condition: 'urgent',
  note: 'Pad 2 mm',
  sentence: 'The left pad is almost gone. That is the grinding you hear, and why it pulls.',
  photo: 'brake-worn.jpg',
  measured: [2],
};
export const tyres: Look = {
  point: /front left tread/i,
  condition: 'urgent',
  note: 'Tread 1.2 mm inside',
  sentence: 'Inner edges are worn smooth. In rain the car can slide when you brake.',
  photo: 'tyre-worn-inner.jpg',
  measured: [1.2, 2.4, 3.1],
};
export const battery: Look = {
  point: /battery voltage/i,
  condition: 'monitor',
  note: '12.1 V, health 62 %',
  sentence: 'Weak when cold. It may not start one morning in the next months.',
  photo: 'battery-corroded.jpg',
  measured: [12.1],
};
export const shocks: Look = {
  point: /rear shock/i,
  condition: 'monitor',
  note: 'Left one sweats oil',
  sentence: 'The left one leaks oil. Safe for now, bouncier with a full load.',
  photo: 'shock-absorber-weeping.jpg',
};
export const frontShocks: Look = {
  ...shocks,
  point: /front shock/i,
  note: 'Right one weeps',
  sentence: 'The right front one weeps a little. That is the rattle over bumps.',
};

type Line = { kind: 'labour' | 'part'; description: string; partNumber?: string; quantity: number; unitPrice: number };
export type FoundJob = { readonly title: string; readonly minutes: number; readonly lines: readonly Line[] };
const labour = (description: string, hours: number): Line => ({
  kind: 'labour',
  description,
  quantity: Math.round(hours * 1000),
  unitPrice: 52_000,
});
const part = (description: string, partNumber: string, count: number, unitPrice: number): Line => ({
  kind: 'part',
  description,
  partNumber,
  quantity: count * 1000,
  unitPrice,
});
export const jobFor = {
  pads: {
    title: 'Front brake pads and disc skim',
    minutes: 96,
    lines: [
      part('Front brake pads, set', '04465-0K380', 1, 148_000),
      labour('Fit pads, skim both discs, clean guide pins', 1.6),
    ],
  },
  tyres: {
    title: 'Two front tyres, 265/65 R17',
    minutes: 36,
    lines: [part('Tyre 265/65 R17 all-terrain', 'TY-26565', 2, 298_000), labour('Fit and balance two tyres', 0.6)],
  },
  smallTyres: {
    title: 'Two front tyres, 195/65 R15',
    minutes: 36,
    lines: [part('Tyre 195/65 R15', 'TY-19565', 2, 142_000), labour('Fit and balance two tyres', 0.6)],
  },
  battery: {
    title: 'Battery, 12 V 70 Ah',
    minutes: 18,
    lines: [part('Battery 70 Ah', 'BAT-070', 1, 187_000), labour('Fit battery, clean terminals', 0.3)],
  },
  shocks: {
    title: 'Rear shock absorbers',
    minutes: 108,
    lines: [part('Rear shock absorber', '48531-09E10', 2, 132_000), labour('Fit both rear shock absorbers', 1.8)],
  },
} satisfies Record<string, FoundJob>;
