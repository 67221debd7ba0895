import { describe, expect, it } from 'vitest';
import { countries } from '../../shared/countries.ts';
import { currencies, timeZones } from './regions.ts';

describe('what a shop can choose as its region', () => {
  it('R-114 names countries, currencies and time zones, each once and never without what is chosen now', () => {
    const places = countries('en', 'ZM');
    expect(places).toContainEqual({ value: 'ZM', label: 'Zambia' });
    expect(places).toContainEqual({ value: 'DE', label: 'Germany' });
    expect(places.filter(({ label }) => label === 'Germany')).toHaveLength(1);
    expect(places.map(({ value }) => value)).not.toContain('EU');
    expect(new Set(places.map(({ label }) => label)).size).toBe(places.length);
    expect(countries('en', 'XX').map(({ value }) => value)).toContain('XX');
    expect(currencies('en', 'ZMW')).toContainEqual({ value: 'ZMW', label: 'Zambian Kwacha (ZMW)' });
    expect(timeZones('en', 'Africa/Lusaka').map(({ value }) => value)).toContain('Africa/Lusaka');
    expect(timeZones('en', 'UTC').map(({ value }) => value)).toContain('UTC');
  });
});
