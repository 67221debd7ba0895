const STAR = 42;
const HASH = 35;
const OPEN = 91;
const CLOSE = 93;
const DASH = 45;
const BAR = 124;
const digit = (code: number) => code >= 48 && code <= 57;

type Class = { fits: boolean; next: number };

function inClass(bytes: Uint8Array, from: number, code: number): Class {
  let fits = false;
  let at = from;
  while (at < bytes.length && bytes[at] !== CLOSE) {
    const low = bytes[at] ?? 0;
    if (bytes[at + 1] === DASH && bytes[at + 2] !== CLOSE) {
      fits ||= code >= low && code <= (bytes[at + 2] ?? 0);
      at += 3;
    } else {
      fits ||= code === low;
      at += 1;
    }
  }
  return { fits, next: at + 1 };
}

/**
 * How well a VIN fits a pattern key lying in `bytes` between two offsets: the number of fixed places, or -1 when it
 * does not fit. Keys describe positions 4-8, then `|`, then positions 10-17; `*` any, `#` digit, `[16Z]`, `[A-D]`.
 */
export function fixedPlaces(bytes: Uint8Array, from: number, to: number, vin: string): number {
  let fixed = 0;
  let place = 3;
  let at = from;
  while (at < to) {
    const token = bytes[at] ?? 0;
    if (token === BAR) {
      place = 9;
      at += 1;
      continue;
    }
    const code = place < vin.length ? vin.charCodeAt(place) : -1;
    place += 1;
    if (token === OPEN) {
      const found = inClass(bytes, at + 1, code);
      if (!found.fits) return -1;
      at = found.next;
      fixed += 1;
      continue;
    }
    at += 1;
    if (token === STAR) continue;
    if (token === HASH ? !digit(code) : token !== code) return -1;
    fixed += 1;
  }
  return fixed;
}
