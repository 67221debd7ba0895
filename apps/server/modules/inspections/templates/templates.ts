import { isLocale, type Locale } from '@pitlane/phrases';
import { checkInTemplate } from './check-in-template.ts';
import { courtesyTemplate, shortTemplate } from './courtesy-template.ts';
import type { Point, Template } from './template.ts';
import { sentencesFor, wordFor } from './words.ts';

const spoken = new Map<Locale, Template[]>();

function pointIn(locale: Locale, point: Point): Point {
  const name = wordFor(locale, point.key) ?? point.name;
  const customerWords = sentencesFor(locale, point.key);
  return {
    ...point,
    name,
    ...(point.values
      ? { values: point.values.map(({ key }) => ({ key, label: wordFor(locale, `value.${key}`) ?? name })) }
      : {}),
    ...(customerWords ? { customerWords } : {}),
  };
}

const templateIn = (locale: Locale, template: Template): Template => ({
  ...template,
  name: wordFor(locale, `template.${template.key}`) ?? template.name,
  sections: template.sections.map((section) => ({
    ...section,
    name: wordFor(locale, `section.${section.key}`) ?? section.name,
    points: section.points.map((point) => pointIn(locale, point)),
  })),
});

/** The inspection templates every shop starts with, in a language; what is not translated is English. */
export function templates(language: string): Template[] {
  const locale = isLocale(language) ? language : 'en';
  const known = spoken.get(locale);
  if (known) return known;
  const made = [courtesyTemplate(), shortTemplate(), checkInTemplate].map((template) => templateIn(locale, template));
  spoken.set(locale, made);
  return made;
}
