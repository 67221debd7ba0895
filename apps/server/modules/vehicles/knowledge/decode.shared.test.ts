import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { decodeVin } from './decode-vin.ts';
import { identifyVehicle } from './identify-vehicle.ts';

const samples = new URL('../../../../../../shared/data/vehicles/', import.meta.url);
const present = existsSync(new URL('vin-samples.csv', samples));
const rows = (name: string) =>
  Papa.parse<Record<string, string>>(readFileSync(new URL(name, samples), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
/** Not decidable from the number alone: no fitting schema of a plant outside North America. */
const OPEN = new Set(['S042', 'S057', 'S147', 'S306', 'S362']);

describe.runIf(present)('[INTG-15] the wider sample set', () => {
  test('[INTG-15] every VIN sample is read as expected', () => {
    for (const row of rows('vin-samples.csv')) {
      const found = decodeVin(row.vin ?? '', new Date('2026-11-01'));
      expect(found.kind === 'vin', row.id).toBe(row.valid !== 'false');
      if (found.kind !== 'vin') continue;
      if (row.make) expect(found.make, row.id).toBe(row.make);
      if (row.model) expect(found.model, row.id).toBe(row.model);
      if (row.body_class) expect(found.body, row.id).toBe(row.body_class);
      if (row.cylinders) expect(found.cylinders, row.id).toBe(Number(row.cylinders));
      if (row.displacement_l) expect(found.displacementL, row.id).toBe(Number(row.displacement_l));
      if (OPEN.has(row.id ?? '')) continue;
      if (row.year) expect(found.year, row.id).toBe(Number(row.year));
      expect(found.warnings.includes('check_digit'), row.id).toBe(row.check_digit === 'fail');
    }
  });

  test('[INTG-15] every frame number sample is read as expected', () => {
    for (const row of rows('jdm-frame-samples.csv')) {
      expect(identifyVehicle(row.typed ?? ''), row.typed).toMatchObject({
        frameNumber: row.normalised,
        make: row.make,
        model: row.model,
        yearFrom: Number(row.year_from),
      });
    }
  });
});
