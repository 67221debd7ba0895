import { readFileSync } from 'node:fs';
import type { Locale } from '@pitlane/phrases';
import type { PaperDocument } from '../../integrations/documents/port.ts';
import { type Frame, type Inside, onPaper, type Pictures } from './frame.ts';
import { estimatePaper } from './papers/estimate.ts';
import { evidencePaper } from './papers/evidence.ts';
import { invoicePaper } from './papers/invoice.ts';
import { receiptPaper } from './papers/receipt.ts';
import { reportPaper } from './papers/report.ts';
import { statementPaper } from './papers/statement.ts';
import * as facts from './sample-facts.ts';
import * as records from './sample-records.ts';

const PHOTOS = ['brake-worn', 'brake-disc-edge', 'battery-corroded', 'tyre-worn-inner'];
let pictures: Pictures | undefined;
const samplePictures = (): Pictures => {
  const read = (name: string) => readFileSync(new URL(`../../data/photos/${name}.jpg`, import.meta.url));
  pictures ??= new Map(PHOTOS.map((name) => [name, read(name)]));
  return pictures;
};

export const sampleFrame = (locale: Locale, shop: 'zambian' | 'german' = 'zambian'): Frame => ({
  locale,
  country: shop === 'german' ? 'DE' : 'ZM',
  timeZone: shop === 'german' ? 'Europe/Berlin' : 'Africa/Lusaka',
  paper: 'a4',
  shop: shop === 'german' ? facts.germanShop : facts.zambianShop,
});

type Sample = { readonly name: string; readonly draw: (frame: Frame) => Inside };
const samples: readonly Sample[] = [
  { name: 'estimate', draw: (frame) => estimatePaper(frame, facts.estimate) },
  { name: 'estimate-signed', draw: (frame) => estimatePaper(frame, facts.signedEstimate) },
  { name: 'invoice', draw: (frame) => invoicePaper(frame, facts.invoice) },
  { name: 'invoice-long', draw: (frame) => invoicePaper(frame, facts.longInvoice) },
  { name: 'invoice-names', draw: (frame) => invoicePaper(frame, facts.namesInvoice) },
  { name: 'deposit', draw: (frame) => invoicePaper(frame, facts.deposit) },
  { name: 'credit-note', draw: (frame) => invoicePaper(frame, facts.creditNote) },
  { name: 'receipt', draw: (frame) => receiptPaper(frame, records.receipt) },
  { name: 'statement', draw: (frame) => statementPaper(frame, records.statement) },
  { name: 'evidence', draw: (frame) => evidencePaper(frame, records.evidence) },
  { name: 'report', draw: (frame) => reportPaper(frame, records.report, samplePictures()) },
];

/** Names of the samples, one for each kind of document and each way it may look. */
export const sampleNames: readonly string[] = samples.map(({ name }) => name);

/** One sample document in a language, from invented facts; undefined for a name that is none. */
export function sampleDocument(name: string, locale: Locale, paper: Frame['paper'] = 'a4'): PaperDocument | undefined {
  const sample = samples.find((each) => each.name === name);
  if (!sample) return undefined;
  const frame = { ...sampleFrame(locale, locale === 'de' ? 'german' : 'zambian'), paper };
  return onPaper(frame, sample.draw(frame), samplePictures());
}
