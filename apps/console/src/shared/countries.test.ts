import { expect, it } from 'vitest';
import { countriesFrom } from './countries.ts';

it('[CRM-06] a plate or an address is given a country by name, the shop’s own first, what it has now among them', () => {
  const choices = countriesFrom('ZM', 'en', 'DE');
  expect(choices[0]).toEqual({ value: 'ZM', label: 'Zambia' });
  expect(choices).toContainEqual({ value: 'DE', label: 'Germany' });
  expect(choices.filter(({ value }) => value === 'ZM')).toHaveLength(1);
  expect(countriesFrom('ZM', 'en', 'XX').map(({ value }) => value)).toContain('XX');
  expect(countriesFrom('ZM', 'en', '').map(({ value }) => value)).not.toContain('');
});
