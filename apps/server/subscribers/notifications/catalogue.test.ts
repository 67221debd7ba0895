import { eventKinds } from '@pitlane/contracts';
import { type Locale, locales } from '@pitlane/phrases';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { samples } from './samples.ts';

describe('the catalogue of notices', () => {
  it('names each kind once, and only events that exist', () => {
    expect(new Set(catalogue.map(({ kind }) => kind)).size).toBe(catalogue.length);
    const known = new Set<string>(eventKinds.map(({ name }) => name));
    expect(catalogue.flatMap(({ on }) => on).filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(Object.keys(locales) as Locale[])(
    '[NOTF-01] every notice has words and renders from its sample in %s',
    (locale) => {
      for (const sample of samples(locale, 'https://shop.example')) {
        expect(sample.title, sample.kind).not.toMatch(/[{}]|undefined|NaN/);
        expect(sample.text, sample.kind).not.toMatch(/[{}]|undefined|NaN/);
        expect(sample.title.length, sample.kind).toBeGreaterThan(4);
        if (sample.html === null) continue;
        expect(sample.html, sample.kind).toMatch(/<html[^>]* lang=/);
        expect(sample.html, sample.kind).not.toMatch(/<script|undefined|\{[a-z]+\}/i);
        expect(sample.plain, sample.kind).toContain('https://shop.example');
      }
    },
  );
});
