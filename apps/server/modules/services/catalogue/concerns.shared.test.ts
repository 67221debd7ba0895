import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from './build-catalogue.ts';
import { searchServices } from './search-services.ts';

const file = new URL('../../../../../../shared/data/text/customer-concerns.csv', import.meta.url);

describe.runIf(existsSync(file))('[CAT-16] concerns as customers say them', () => {
  test('[CAT-16] nine of ten find a right service among the first three', () => {
    const { services } = buildCatalogue({ country: 'XX', currency: 'EUR' });
    const rows = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
    const asked = rows.filter((row) => row.acceptable_service_codes);
    const hits = asked.filter((row) => {
      const right = row.acceptable_service_codes?.split('|') ?? [];
      return searchServices(services, row.text ?? '')
        .slice(0, 3)
        .some((one) => right.includes(one.code));
    });
    expect(hits.length / asked.length).toBeGreaterThan(0.9);
  });
});
