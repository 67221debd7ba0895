/**
 * A small part of ICU MessageFormat (unicode-org.github.io/icu, "Formatting Messages"): `{name}`, `{n, number}`,
 * `{n, plural, =0 {…} one {# car} other {# cars}}`, `{x, select, a {…} other {…}}`, nested, with `''` and `'{'` quoting.
 */
export type Value = string | number | boolean | null | undefined;
export type Values = Readonly<Record<string, Value>>;

type Part = string | { readonly hash: true } | Argument;
type Argument = {
  readonly name: string;
  readonly kind: 'plain' | 'number' | 'plural' | 'select';
  readonly cases: ReadonlyMap<string, readonly Part[]>;
};

class Reader {
  at = 0;
  text: string;
  constructor(text: string) {
    this.text = text;
  }

  fail(why: string): never {
    throw new Error(`${why} at ${this.at} in “${this.text}”`);
  }

  word(stop: RegExp): string {
    const start = this.at;
    while (this.at < this.text.length && !stop.test(this.text[this.at] ?? '')) this.at += 1;
    return this.text.slice(start, this.at).trim();
  }

  expect(sign: string): void {
    if (this.text[this.at] !== sign) this.fail(`expected ${sign}`);
    this.at += 1;
  }

  quoted(): string {
    this.at += 1;
    if (this.text[this.at] === "'") return this.text[this.at++] ?? '';
    if (!/[{}#]/.test(this.text[this.at] ?? '')) return "'";
    const end = this.text.indexOf("'", this.at);
    if (end < 0) this.fail('unclosed quote');
    const inside = this.text.slice(this.at, end);
    this.at = end + 1;
    return inside;
  }

  parts(nested: boolean, counted: boolean): Part[] {
    const parts: Part[] = [];
    let plain = '';
    const flush = (part: Part) => {
      if (plain) parts.push(plain);
      plain = '';
      parts.push(part);
    };
    for (let sign = this.text[this.at]; sign !== undefined; sign = this.text[this.at]) {
      if (sign === '}' && nested) break;
      if (sign === '}') this.fail('stray }');
      if (sign === "'") plain += this.quoted();
      else if (sign === '{') flush(this.argument(counted));
      else {
        this.at += 1;
        if (sign === '#' && counted) flush({ hash: true });
        else plain += sign;
      }
    }
    if (plain) parts.push(plain);
    return parts;
  }

  argument(counted: boolean): Argument {
    this.expect('{');
    const name = this.word(/[,}]/);
    if (!/^\w+$/.test(name)) this.fail('bad argument name');
    let kind = 'plain';
    const cases = new Map<string, readonly Part[]>();
    if (this.text[this.at] === ',') {
      this.at += 1;
      kind = this.word(/[,}]/);
      if (kind === 'plural' || kind === 'select') this.cases(cases, counted || kind === 'plural');
    }
    this.expect('}');
    if (kind !== 'plain' && kind !== 'number' && kind !== 'plural' && kind !== 'select')
      this.fail(`unknown format ${kind}`);
    return { name, kind, cases };
  }

  cases(cases: Map<string, readonly Part[]>, counted: boolean): void {
    this.expect(',');
    for (let key = this.word(/[{}]/); key; key = this.word(/[{}]/)) {
      this.expect('{');
      cases.set(key, this.parts(true, counted));
      this.expect('}');
    }
    if (!cases.has('other')) this.fail('no “other” case');
  }
}

const parsed = new Map<string, readonly Part[]>();

/** Reads a message; throws an Error that names the place when the syntax is wrong. */
export function parse(text: string): readonly Part[] {
  let parts = parsed.get(text);
  if (!parts) {
    parts = new Reader(text).parts(false, false);
    parsed.set(text, parts);
  }
  return parts;
}

/** Names of the arguments a message asks for, sorted. */
export function argumentsOf(text: string): string[] {
  const names = new Set<string>();
  const visit = (parts: readonly Part[]) => {
    for (const part of parts) {
      if (typeof part === 'string' || 'hash' in part) continue;
      names.add(part.name);
      for (const inside of part.cases.values()) visit(inside);
    }
  };
  visit(parse(text));
  return [...names].sort();
}

/** Making a formatter costs a hundred times what using one does; there are as many as locales. */
function kept<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}
const numbers = kept((locale) => new Intl.NumberFormat(locale));
const pluralRules = kept((locale) => new Intl.PluralRules(locale));

/** The message with its values. `plurals` is the message language, `format` the locale numbers are written in. */
export function formatMessage(text: string, values: Values, plurals: string, format: string): string {
  const number = (value: Value) => numbers(format).format(Number(value));
  const write = (parts: readonly Part[], count: Value): string => {
    let out = '';
    for (const part of parts) {
      if (typeof part === 'string') out += part;
      else if ('hash' in part) out += number(count);
      else out += argument(part, count);
    }
    return out;
  };
  const argument = (part: Argument, count: Value): string => {
    const value = values[part.name];
    if (part.kind === 'plain') return value === null || value === undefined ? '' : String(value);
    if (part.kind === 'number') return number(value);
    const named = part.kind === 'plural' ? `=${value}` : String(value);
    const rule = part.kind === 'plural' ? pluralRules(plurals).select(Number(value)) : 'other';
    const chosen = part.cases.get(named) ?? part.cases.get(rule) ?? part.cases.get('other') ?? [];
    return write(chosen, part.kind === 'plural' ? value : count);
  };
  return write(parse(text), undefined);
}
