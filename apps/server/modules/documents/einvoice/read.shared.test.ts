import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenInGermany, brokenRules } from '../testing/en16931-rules.ts';
import { xmlOf } from './find-xml.ts';
import { readEInvoice } from './read.ts';

const folder = join(import.meta.dirname, '../../../../../../shared/data/einvoice');
const files = (kind: string) =>
  existsSync(folder) ? readdirSync(join(folder, kind)).map((name) => join(folder, kind, name)) : [];

describe.runIf(existsSync(folder))('published e-invoices', () => {
  it('[INVC-01] R-582 every XRechnung business case is read, and its sums fit together', () => {
    const all = files('xrechnung');
    expect(all.length).toBe(32);
    const faults = all.filter((file) => !readEInvoice(readFileSync(file))?.addsUp);
    expect(faults).toEqual([]);
  });

  it('[INVC-01] R-582 a case reads the same whether it is written in UBL or in CII', () => {
    for (const file of files('xrechnung').filter((each) => each.endsWith('_ubl.xml'))) {
      const ubl = readEInvoice(readFileSync(file));
      const cii = readEInvoice(readFileSync(file.replace('_ubl', '_uncefact')));
      for (const key of ['number', 'issuedOn', 'currency', 'net', 'tax', 'total', 'due', 'isCredit'] as const)
        expect(cii?.[key], `${file} ${key}`).toEqual(ubl?.[key]);
      expect(cii?.lines.map(({ net }) => net)).toEqual(ubl?.lines.map(({ net }) => net));
    }
  });

  it('[INVC-01] R-582 every sample reads as a draft somebody can check: supplier, lines, taxes for each rate, totals', () => {
    const all = [...files('xrechnung'), ...files('zugferd')];
    expect(all.length).toBe(50);
    for (const file of all) {
      const read = readEInvoice(readFileSync(file));
      expect(read?.supplier.name, file).not.toBe('');
      expect(read?.buyer.name, file).not.toBe('');
      expect(read?.issuedOn, file).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      for (const line of read?.lines ?? []) {
        expect(line.description, file).not.toBe('');
      }
      expect(read?.byRate.length, file).toBeGreaterThan(0);
      expect((read?.net ?? 0) + (read?.tax ?? 0), file).toBe(read?.total);
    }
  });

  it('[INVC-01] R-581 R-584 the rules our own bills are held to are kept by every published one', () => {
    for (const file of files('xrechnung')) expect(brokenInGermany(readFileSync(file)), file).toEqual([]);
    for (const file of files('zugferd')) {
      const found = xmlOf(readFileSync(file));
      expect(found && brokenRules(found.xml), file).toEqual([]);
    }
  });

  it('[INVC-01] R-582 ZUGFeRD: the PDF says what its XML says', () => {
    const all = files('zugferd').filter((each) => each.endsWith('.pdf'));
    expect(all.length).toBe(6);
    for (const file of all) {
      const pdf = readEInvoice(readFileSync(file));
      expect(pdf?.addsUp, file).toBe(true);
      for (const way of ['.cii.xml', '.ubl.xml']) {
        const xml = readEInvoice(readFileSync(file.replace('.pdf', way)));
        expect([xml?.number, xml?.total, xml?.lines.length], `${file} ${way}`).toEqual([
          pdf?.number,
          pdf?.total,
          pdf?.lines.length,
        ]);
      }
    }
  });
});
