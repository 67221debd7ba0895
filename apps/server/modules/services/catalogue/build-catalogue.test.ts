import { describe, expect, test } from 'vitest';
import { buildCatalogue } from './build-catalogue.ts';
import { searchServices } from './search-services.ts';
import { seedRows } from './seed-rows.ts';

const german = buildCatalogue({ country: 'DE', currency: 'EUR' });
const titles = (query: string) => searchServices(german.services, query).map((one) => one.name.en);

describe('[CAT-01] the catalogue of a new shop', () => {
  test('[CAT-01] every service has a category, words, ordered prices and lines', () => {
    const codes = new Set(german.categories.map((one) => one.code));
    expect(german.services.length).toBeGreaterThan(165);
    expect(new Set(german.services.map((one) => one.code)).size).toBe(german.services.length);
    for (const one of german.services) {
      expect(codes.has(one.categoryCode), one.code).toBe(true);
      expect(one.name.de, one.code).not.toBe('');
      expect(one.synonyms.length, one.code).toBeGreaterThan(0);
      expect(one.prices.length, one.code).toBeGreaterThan(0);
      for (const price of one.prices) {
        expect(Number.isSafeInteger(price.min) && Number.isSafeInteger(price.max), one.code).toBe(true);
        expect(price.min, one.code).toBeLessThanOrEqual(price.max);
      }
    }
  });

  test('[CAT-17] every category has a name in both languages, a description and an icon', () => {
    for (const one of german.categories) expect(one.icon && one.name.de && one.description.en).toBeTruthy();
  });

  test.each(seedRows.map((row) => [row.en, row.min, row.max] as const))(
    '[CAT-12][CAT-13][CAT-14][CAT-15] %s costs %d to %d EUR and is found first',
    (name, min, max) => {
      const one = german.services.find((service) => service.name.en === name);
      expect([one?.priceMin, one?.priceMax]).toEqual([min * 100, max * 100]);
      expect(titles(name)[0]).toBe(name);
    },
  );

  test('[CAT-12][CAT-13][CAT-14][CAT-15] the categories are named as asked', () => {
    const names = german.categories.map((one) => one.name.en);
    expect(names).toEqual(expect.arrayContaining(['Engine Services', 'Body & Paint', 'Transmission', 'Electrical']));
  });

  test('[CAT-07] a bigger vehicle costs more', () => {
    const [small, suv, truck] = german.services.find((one) => one.code === 'BRK-003')?.prices ?? [];
    expect(small!.max).toBeLessThan(suv!.max);
    expect(suv!.max).toBeLessThan(truck!.max);
    expect(small!.minutes).toBeLessThan(truck!.minutes);
  });

  test('[CAT-05] lines add up to the middle of the range', () => {
    for (const one of german.services) {
      const [first] = one.prices;
      const middle = (first!.min + first!.max) / 2;
      const sum = one.lines.en.reduce((total, line) => total + Math.round((line.quantity * line.unitPrice) / 1000), 0);
      expect(Math.abs(sum - middle), one.code).toBeLessThanOrEqual(Math.max(2, middle * 0.001));
      expect(one.lines.de.length).toBe(one.lines.en.length);
    }
  });

  test('[CAT-01] other currencies start from template values, official tests follow the country', () => {
    const zambian = buildCatalogue({ country: 'ZM', currency: 'ZMW', labourRate: 40_000 });
    const oil = zambian.services.find((one) => one.code === 'MNT-001');
    expect([oil?.priceMin, oil?.priceMax]).toEqual([12_000, 96_000]);
    const codes = (list: typeof zambian) => list.services.map((one) => one.code);
    expect(codes(zambian)).toContain('INS-003');
    expect(codes(zambian)).not.toContain('INS-005');
    expect(codes(german)).toContain('INS-005');
    const yen = buildCatalogue({ country: 'JP', currency: 'JPY' }).services.find((one) => one.code === 'MNT-001');
    expect(yen?.priceMax).toBe(80);
  });

  test('[CAT-03] repairs, maintenance and inspections', () => {
    const kind = (code: string) => german.services.find((one) => one.code === code)?.kind;
    expect([kind('MNT-001'), kind('BRK-003'), kind('INS-002'), kind('ENG-001')]).toEqual([
      'maintenance',
      'repair',
      'inspection',
      'inspection',
    ]);
  });
});

describe('[CAT-16] searching services', () => {
  test.each([
    ['oil chnage', 'Oil change'],
    ['batery', 'Battery replacement'],
    ['my brakes are squealing', 'Front brake pads replacement'],
    ['Ölwechsel', 'Oil change'],
    ['oelwechsel', 'Oil change'],
    ["car won't start", 'Battery replacement'],
    ['aircon not cold', 'A/C service with refrigerant R134a'],
    ['Kupplung rutscht', 'Clutch repair'],
    ['BRK-010', 'Handbrake adjustment'],
  ])('[CAT-16] %s finds %s among the first three', (query, name) => {
    expect(titles(query).slice(0, 3)).toContain(name);
  });

  test('[CAT-16] a category name lists its services; nonsense finds nothing; an empty search lists all', () => {
    const found = searchServices(german.services, 'Body & Paint').slice(0, 5);
    expect(found.every((one) => one.categoryCode === 'body')).toBe(true);
    expect(titles('xqzv')).toEqual([]);
    expect(titles('').length).toBe(german.services.length);
  });
});
