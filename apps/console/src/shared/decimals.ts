/** A decimal a person typed, comma or point, as a whole number of `10^-places`; null when it is not one. */
export function wholeFrom(text: string, places: number): number | null {
  const clean = text.trim().replace(/[\s\u00a0']/g, '');
  const plain = /,\d{1,3}$/.test(clean) && !clean.includes('.') ? clean.replace(',', '.') : clean.replace(/,/g, '');
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(plain);
  if (!match || (!match[2] && !match[3])) return null;
  const digits = (match[3] ?? '').padEnd(places + 1, '0');
  const cut = digits.slice(0, places);
  const whole = Number(`${match[2] || '0'}${cut}`) + (Number(digits[places]) >= 5 ? 1 : 0);
  return Number.isSafeInteger(whole) ? (match[1] ? -whole : whole) : null;
}

/** The plain decimal of a whole number of `10^-places`: 1600, 3 → `1.6`. */
export const textOf = (whole: number, places: number, keep = 0): string => {
  const [head, tail = ''] = (Math.abs(whole) / 10 ** places).toFixed(places).split('.');
  const cut = tail.replace(/0+$/, '').padEnd(keep, '0');
  return `${whole < 0 ? '-' : ''}${head}${cut ? `.${cut}` : ''}`;
};

/** Quantity in thousandths times price in minor units, half up, as the server rounds. */
export function timesPrice(thousandths: number, minor: number): number {
  const exact = BigInt(thousandths) * BigInt(minor);
  const [sign, size] = exact < 0n ? [-1, -exact] : [1, exact];
  return sign * Number((size + 500n) / 1000n);
}
