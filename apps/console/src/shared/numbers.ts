const made = new Map<string, Intl.NumberFormat>();

/** How figures are written, with so many digits behind the sign; made once a locale, because making one is slow. */
export function numbersOf(format: string, most: number, least = 0): Intl.NumberFormat {
  const key = `${format} ${most} ${least}`;
  const ready = made.get(key);
  if (ready) return ready;
  const fresh = new Intl.NumberFormat(format, { maximumFractionDigits: most, minimumFractionDigits: least });
  made.set(key, fresh);
  return fresh;
}
