const ALPHABET = /^[A-HJ-NPR-Z0-9]{17}$/;
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const LETTER_VALUES = 'ABCDEFGH.JKLMN.P.R.STUVWXYZ';
const YEAR_CODES = 'ABCDEFGHJKLMNPRSTVWXY123456789';

/** Upper case without spaces, dashes, dots and a leading word such as "VIN:" or "Chassis no.". */
export function cleanNumber(text: string): string {
  return text
    .toUpperCase()
    .replace(/^\s*(?:VIN|FIN|CHASSIS|FRAME|FAHRGESTELL\w*)\b\s*(?:NUMBER|NUMMER|NO|NR)?\b[\s.:#-]*/, '')
    .replace(/[\s\-._/]/g, '');
}

export type NotVin = { reason: 'length' | 'letters_ioq' | 'characters'; suggestion?: string };

/** Why a cleaned text cannot be a VIN (ISO 3779: 17 characters, no I, O, Q), or null when it can be one. */
export function whyNotVin(text: string): NotVin | null {
  if (ALPHABET.test(text)) return null;
  if (text.length !== 17) return { reason: 'length' };
  if (!/^[A-Z0-9]{17}$/.test(text)) return { reason: 'characters' };
  return { reason: 'letters_ioq', suggestion: text.replaceAll('I', '1').replace(/[OQ]/g, '0') };
}

function worth(character: string): number {
  if (character >= '0' && character <= '9') return Number(character);
  const place = LETTER_VALUES.indexOf(character);
  return place < 9 ? place + 1 : place < 18 ? place - 8 : place - 17;
}

/** The character that belongs at position 9 under the North American rule (49 CFR 565.15). */
export function checkDigit(vin: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * worth(vin[at] ?? '0'), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

/**
 * The model years that position 10 can mean, likelier first; empty when the letter is no year code.
 * The code repeats after 30 years; in North American light vehicles a letter at position 7 means 2010 or later.
 */
export function yearsOf(vin: string): number[] {
  const place = YEAR_CODES.indexOf(vin[9] ?? '');
  if (place < 0) return [];
  const late = /[A-Z]/.test(vin[6] ?? '');
  return late ? [2010 + place, 1980 + place] : [1980 + place, 2010 + place];
}
