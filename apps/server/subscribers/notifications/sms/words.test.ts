import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { sampleFacts } from '../samples.ts';
import { gsmText, smsText } from './words.ts';

const SEGMENT = 160;
const visits = catalogue.filter(({ by }) => by.includes('sms'));

describe('the words of text messages', () => {
  it('[BOOK-04] every notice of a visit fits one segment, in English and German, shop first, page last', () => {
    expect(visits).toHaveLength(9);
    for (const row of visits)
      for (const locale of ['en', 'de'] as const) {
        const facts = { ...sampleFacts, type: row.on[0] ?? '' };
        const text = smsText(row, facts, locale, 'https://garage.example');
        expect([row.kind, locale, text.length <= SEGMENT, text]).toMatchObject([row.kind, locale, true, text]);
        expect(text).toMatch(/^Dynamic Automotive.*https:\/\/garage\.example\/customer\/bookings\/\w+$/);
        expect(gsmText(text)).toBe(text);
      }
  });

  it('[BOOK-04] signs outside the alphabet of texts become plain ones', () => {
    expect(gsmText('“Müller’s” – Zürich…')).toBe('"Müller\'s" - Zürich...');
    expect(gsmText('Čáslav 車')).toBe('Caslav ?');
  });
});
