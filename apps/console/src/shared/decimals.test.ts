import { expect, it } from 'vitest';
import { decimalSignOf, groupSignOf } from './decimals.ts';

const sources = import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true });

it('[I18N-05] a figure parts its thousands by the sign that is not its decimal sign, in every language', () => {
  for (const format of ['de-DE', 'en-ZM', 'en-GB']) expect(groupSignOf(format)).not.toBe(decimalSignOf(format));
  expect(groupSignOf('de-DE')).toBe('.');
});

it('[I18N-05] no field names a sign of its own, which another language would read as its decimal sign', () => {
  const own = Object.entries(sources).filter(([, text]) => /(thousand|decimal)Separator=["']/.test(text));
  expect(own.map(([path]) => path)).toEqual([]);
  expect(Object.values(sources).filter((text) => text.includes('thousandSeparator={groupSignOf')).length).toBe(3);
});
