import { describe, expect, it } from 'vitest';
import { catalogues, t } from './index.ts';
import { argumentsOf, formatMessage, parse } from './message.ts';

const english = catalogues.en as Readonly<Record<string, string>>;
const all = Object.entries(catalogues).flatMap(([locale, catalogue]) =>
  Object.entries(catalogue).map(([key, text]) => [locale, key, text] as const),
);

describe('catalogues', () => {
  it('has readable messages in every language', () => {
    for (const [locale, key, text] of all) expect(() => parse(text), `${locale} ${key}`).not.toThrow();
  });

  it('knows every translated key, and asks for the same values', () => {
    for (const [locale, key, text] of all) {
      const source = english[key];
      expect(source, `${locale} ${key} is not in English`).toBeDefined();
      const asked = new Set(argumentsOf(source ?? ''));
      for (const name of argumentsOf(text)) expect(asked.has(name), `${locale} ${key}: {${name}}`).toBe(true);
    }
  });

  it('[I18N-05][I18N-01] has every sentence in German: a German shop reads no English', () => {
    expect(Object.keys(english).filter((key) => !(key in catalogues.de))).toEqual([]);
  });

  it('[I18N-01] German asks for every value the English names', () => {
    const german = catalogues.de as Readonly<Record<string, string>>;
    const lost = Object.entries(english).flatMap(([key, text]) => {
      const asked = new Set(argumentsOf(german[key] ?? ''));
      return argumentsOf(text)
        .filter((name) => !asked.has(name))
        .map((name) => `${key}: {${name}}`);
    });
    expect(lost).toEqual([]);
  });

  it('says English where a translation is missing', () => {
    expect(t('toi', 'action.save')).toBe('Save');
    expect(t('de', 'action.save')).toBe('Speichern');
  });

  it('writes no empty or untrimmed sentence', () => {
    for (const [locale, key, text] of all) expect(text.trim(), `${locale} ${key}`).toBe(text);
  });
});

describe('messages', () => {
  const say = (text: string, values: Record<string, string | number>) => formatMessage(text, values, 'en', 'en-ZM');

  it('fills in values and numbers', () => {
    expect(say('{name}: {n, number}', { name: 'Oil', n: 12345 })).toBe('Oil: 12,345');
  });

  it('counts, with exact cases first', () => {
    const text = '{n, plural, =0 {none} one {# car of {name}} other {# cars of {name}}}';
    expect([0, 1, 2].map((n) => say(text, { n, name: 'Ruth' }))).toEqual(['none', '1 car of Ruth', '2 cars of Ruth']);
  });

  it('selects, nested', () => {
    const text = '{who, select, shop {we moved {n, plural, one {# car} other {# cars}}} other {somebody}}';
    expect(say(text, { who: 'shop', n: 3 })).toBe('we moved 3 cars');
    expect(say(text, { who: 'x', n: 3 })).toBe('somebody');
  });

  it('keeps quoted braces and apostrophes', () => {
    expect(say("It''s '{'here'}' for Grace's car", {})).toBe("It's {here} for Grace's car");
  });

  it.each(['{n, plural, one {x}}', '{', 'a}', '{n, date}', '{n, plural}'])('refuses %s', (text) => {
    expect(() => parse(text)).toThrow();
  });
});
