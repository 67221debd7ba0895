/** The band on a number plate: Zambia's flag colours, the blue band of the EU with its letters, or nothing. */
export type Band =
  | { readonly kind: 'zm' }
  | { readonly kind: 'eu'; readonly letters: string }
  | { readonly kind: 'none' };

/** Distinguishing signs of the countries whose plates wear the blue band (Council Regulation (EC) No 2411/98). */
const signs: Readonly<Record<string, string>> = {
  AT: 'A',
  BE: 'B',
  BG: 'BG',
  HR: 'HR',
  CY: 'CY',
  CZ: 'CZ',
  DE: 'D',
  DK: 'DK',
  EE: 'EST',
  ES: 'E',
  FI: 'FIN',
  FR: 'F',
  GR: 'GR',
  HU: 'H',
  IE: 'IRL',
  IT: 'I',
  LT: 'LT',
  LU: 'L',
  LV: 'LV',
  MT: 'M',
  NL: 'NL',
  PL: 'PL',
  PT: 'P',
  RO: 'RO',
  SE: 'S',
  SI: 'SLO',
  SK: 'SK',
};

/** The band of a country code; anything unknown has none. */
export function bandOf(region: string | null | undefined): Band {
  if (region === 'ZM') return { kind: 'zm' };
  const letters = signs[region ?? ''];
  return letters ? { kind: 'eu', letters } : { kind: 'none' };
}
