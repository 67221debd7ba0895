import { describe, expect, test } from 'vitest';
import { checkInTemplate } from './check-in-template.ts';
import { courtesyTemplate, shortTemplate } from './courtesy-template.ts';
import { pointsFor } from './points-for.ts';
import { suggestCondition } from './suggest-condition.ts';
import { templates } from './templates.ts';
import { wordFor } from './words.ts';

const [courtesy, short, checkIn] = templates('en');
const point = (key: string) => courtesy!.sections.flatMap((section) => section.points).find((one) => one.key === key)!;
const count = (sections: { points: unknown[] }[]) => sections.reduce((sum, section) => sum + section.points.length, 0);

describe('[INSP-02] inspection templates', () => {
  test('[INSP-02] full, short and check-in have their points, each key once', () => {
    expect([count(courtesy!.sections), count(short!.sections), count(checkIn!.sections)]).toEqual([103, 20, 9]);
    for (const template of templates('en')) {
      const keys = template.sections.flatMap((section) => section.points.map((one) => one.key));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('[INSP-02][I18N-05] in German every template, section, point, reading and sentence is German', () => {
    const wordsOf = (language: string) =>
      templates(language).flatMap((template) => [
        [template.key, template.name],
        ...template.sections.flatMap((section) => [
          [section.key, section.name],
          ...section.points.flatMap((one) => [
            [one.key, one.name],
            ...(one.values ?? []).map((value) => [`${one.key} ${value.key}`, value.label]),
            ...Object.entries(one.customerWords ?? {}).map(([condition, text]) => [`${one.key} ${condition}`, text]),
          ]),
        ]),
      ]);
    const [english, german] = [wordsOf('en'), wordsOf('de')];
    expect(german.map(([key]) => key)).toEqual(english.map(([key]) => key));
    expect(german.filter(([, text], at) => text === english[at]?.[1])).toEqual([]);
  });

  test('[INSP-02] the English catalogue says what the shipped template says, and every section has a word', () => {
    for (const base of [courtesyTemplate(), shortTemplate(), checkInTemplate])
      for (const section of base.sections) {
        expect(wordFor('en', `section.${section.key}`), section.key).toBe(section.name);
        for (const one of section.points) expect(wordFor('en', one.key), one.key).toBe(one.name);
      }
  });

  test('[INSP-02] measured points carry unit, readings and limits', () => {
    for (const one of courtesy!.sections.flatMap((section) => section.points)) {
      if (one.input === 'measure') expect(one.unit && one.values?.length && one.limits, one.key).toBeTruthy();
    }
    expect(point('DVI-063')).toMatchObject({
      legal: 1.6,
      values: [{ key: 'inner' }, { key: 'middle' }, { key: 'outer' }],
    });
    expect(point('DVI-063').photoRequiredWhen).toEqual(['monitor', 'urgent']);
  });

  test('[INSP-02] an electric car has no oil, exhaust or fuel lines to check; the unknown leaves nothing out', () => {
    const electric = pointsFor(courtesy!, { fuel: 'electric', drivetrain: 'fwd' });
    const keys = electric.flatMap((section) => section.points.map((one) => one.key));
    for (const gone of ['DVI-043', 'DVI-092', 'DVI-096', 'DVI-103', 'DVI-091']) expect(keys).not.toContain(gone);
    expect(keys).toContain('DVI-073');
    expect(count(pointsFor(courtesy!, {}))).toBe(103);
    expect(count(pointsFor(courtesy!, { fuel: 'diesel', drivetrain: 'awd' }))).toBe(103);
  });
});

describe('[INSP-01] the condition that a measurement asks for', () => {
  test('[INSP-01] the worst reading decides and is named', () => {
    expect(suggestCondition(point('DVI-063'), { inner: 1.8, middle: 3.9, outer: 4.2 })).toEqual({
      condition: 'urgent',
      why: {
        key: 'inspection.why.under',
        params: { label: 'Inner', limit: '2.0', unit: 'mm', condition: 'urgent' },
      },
    });
  });

  test.each([
    ['DVI-063', { inner: 4, middle: 4, outer: 4 }, 'good'],
    ['DVI-063', { inner: 3.9 }, 'monitor'],
    ['DVI-063', { inner: 2 }, 'monitor'],
    ['DVI-073', { value: 2.9 }, 'urgent'],
    ['DVI-073', { value: 5 }, 'good'],
    ['DVI-051', { value: 14.2 }, 'good'],
    ['DVI-051', { value: 14.9 }, 'monitor'],
    ['DVI-051', { value: 15.1 }, 'urgent'],
    ['DVI-051', { value: 13.1 }, 'urgent'],
    ['DVI-071', { value: 6 }, 'good'],
    ['DVI-071', { value: 11 }, 'urgent'],
    ['DVI-066', { measured: 2.2, placard: 2.4 }, 'good'],
    ['DVI-066', { measured: 2.7, placard: 2.4 }, 'monitor'],
    ['DVI-066', { measured: 1.6, placard: 2.4 }, 'urgent'],
  ] as const)('[INSP-01] %s with %j is %s', (key, values, condition) => {
    expect(suggestCondition(point(key), values)?.condition).toBe(condition);
  });

  test('[INSP-01] nothing entered, no placard, or judged by eye: no suggestion', () => {
    expect(suggestCondition(point('DVI-063'), {})).toBeNull();
    expect(suggestCondition(point('DVI-063'), { inner: null })).toBeNull();
    expect(suggestCondition(point('DVI-066'), { measured: 2.2 })).toBeNull();
    expect(suggestCondition(point('DVI-001'), { value: 1 })).toBeNull();
  });
});
