export type SeedRow = {
  code: string;
  category: string;
  en: string;
  de: string;
  /** Whole euros; these ranges win over the shipped list. */
  min: number;
  max: number;
  /** Hours for small car, SUV, light truck; only for rows that the shipped list does not have. */
  hours?: [number, number, number];
  intervalKm?: number;
};

/** CAT-12 to CAT-15: rows every new shop must find under exactly these words, with exactly these ranges. */
export const seedRows: readonly SeedRow[] = [
  { code: 'MNT-001', category: 'Engine', en: 'Oil change', de: 'Ölwechsel', min: 10, max: 80 },
  { code: 'ENG-001', category: 'Engine', en: 'Engine diagnostics', de: 'Motordiagnose', min: 50, max: 150 },
  { code: 'ENG-005', category: 'Engine', en: 'Belt replacement', de: 'Keilriemen ersetzen', min: 30, max: 120 },
  { code: 'BDY-001', category: 'Body and paint', en: 'Dent repair', de: 'Delle entfernen', min: 25, max: 200 },
  {
    code: 'BDY-019',
    category: 'Body and paint',
    en: 'Paint touch-up',
    de: 'Lack ausbessern',
    min: 15,
    max: 300,
    hours: [1, 1.2, 1.4],
  },
  { code: 'BDY-003', category: 'Body and paint', en: 'Scratch removal', de: 'Kratzer entfernen', min: 20, max: 150 },
  {
    code: 'TRN-011',
    category: 'Transmission',
    en: 'Transmission service',
    de: 'Getriebeservice',
    min: 80,
    max: 250,
    hours: [1, 1.2, 1.4],
    intervalKm: 80000,
  },
  { code: 'TRN-001', category: 'Transmission', en: 'Clutch repair', de: 'Kupplung reparieren', min: 200, max: 800 },
  {
    code: 'TRN-005',
    category: 'Transmission',
    en: 'Automatic transmission service',
    de: 'Automatikgetriebe-Service',
    min: 150,
    max: 500,
  },
  { code: 'ELE-001', category: 'Electrical', en: 'Battery replacement', de: 'Batterie ersetzen', min: 50, max: 200 },
  {
    code: 'ELE-004',
    category: 'Electrical',
    en: 'Alternator repair',
    de: 'Lichtmaschine reparieren',
    min: 100,
    max: 400,
  },
  {
    code: 'ELE-005',
    category: 'Electrical',
    en: 'Starter motor replacement',
    de: 'Anlasser ersetzen',
    min: 80,
    max: 350,
  },
];
