export type Choice = { readonly value: string; readonly label: string };

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes with a name that are no country: unions, outlying oceans, private use. */
const NO_COUNTRY: ReadonlySet<string> = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** Sorted for reading; what is chosen now is always among them, even if the browser does not know it. */
export function sorted(choices: readonly Choice[], now: string, format: string): Choice[] {
  const all = choices.some(({ value }) => value === now) ? choices : [...choices, { value: now, label: now }];
  const order = new Intl.Collator(format).compare;
  return [...all].sort((one, other) => order(one.label, other.label));
}

/** The countries of the world by ISO 3166 code, named in the reader's language; replaced codes are left out. */
export function countries(format: string, now: string): Choice[] {
  const names = new Intl.DisplayNames(format, { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const real = codes.filter(
    (code) => !NO_COUNTRY.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
  );
  return sorted(
    real.flatMap((code) => {
      const name = names.of(code);
      return name && name !== code ? [{ value: code, label: name }] : [];
    }),
    now,
    format,
  );
}

/** The countries of the world with the shop's own first: nearly every plate and address is from there. */
export function countriesFrom(own: string, format: string, now: string): Choice[] {
  const all = countries(format, now || own);
  const first = all.filter(({ value }) => value === own);
  return [...first, ...all.filter(({ value }) => value !== own)];
}
