import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
