import { expect, it } from 'vitest';
import type { Block } from '../../../integrations/documents/port.ts';
import { reactPdfPrinter } from '../../../integrations/documents/react-pdf/printer.ts';
import { sampleDocument } from '../samples.ts';
import { readPdf } from '../testing/pdf-text.ts';

async function printed(...blocks: readonly Block[]) {
  const paper = sampleDocument('invoice', 'en');
  if (!paper) throw new Error('no sample');
  return readPdf(await reactPdfPrinter.print({ ...paper, blocks }));
}

/** Words on 150 lines, each to be found again. */
const tall = Array.from({ length: 150 }, (_, nth) => `line${nth}.`).join('\n');
const columns = [
  { label: 'Description', share: 60, align: 'start' },
  { label: 'Price', share: 40, align: 'end' },
] as const;

it.each<[string, Block]>([
  ['a line', { kind: 'table', columns, rows: [{ look: 'line', cells: [tall, 'K 1'] }] }],
  ['a note under a job', { kind: 'table', columns, rows: [{ look: 'heading', cells: ['Brakes', ''], note: tall }] }],
  [
    'a finding',
    {
      kind: 'findings',
      items: [{ name: 'Brakes', condition: 'urgent', conditionWord: 'Urgent', text: tall, reading: '', photos: [] }],
    },
  ],
  ['facts', { kind: 'facts', rows: [{ label: 'Note', value: tall }] }],
  ['a signature', { kind: 'signature', label: 'Signed', name: tall, when: 'today', drawing: null }],
])('[INVC-05] words higher than a page go on over the next pages, none is cut off: %s', async (_what, block) => {
  const { pages, text } = await printed(block);
  expect(pages.length).toBeGreaterThan(1);
  for (const line of tall.split('\n')) expect(text).toContain(line);
});

it('[SEC-02] marks heaped over a letter and empty lines without end are kept small', async () => {
  const heap = `a${'\u0301\u0302\u0303'.repeat(200)}b${'\n'.repeat(400)}c`;
  const { pages, text } = await printed({ kind: 'words', text: heap, look: 'normal' });
  expect(pages).toHaveLength(1);
  expect(text.match(/\p{M}/gu)?.length ?? 0).toBeLessThan(12);
});

it('[INVC-05] a word longer than its line goes on in the next one, to its last letter', async () => {
  const word = Array.from({ length: 60 }, (_, nth) => `&#${1000 + nth};`).join('');
  const { text } = await printed(
    { kind: 'words', text: word, look: 'normal' },
    { kind: 'table', columns, rows: [{ look: 'line', cells: [word, 'K 1'] }] },
  );
  expect(text.replaceAll(' ', '').split(word)).toHaveLength(3);
});

it('[SEC-02] signs that are never drawn are not taken for letters, and no direction reaches over its own words', async () => {
  const { text } = await printed({ kind: 'words', text: 'Total\u2028paid\u200b\u202e now\u0007', look: 'normal' });
  expect(text).toMatch(/Total paid now/);
  expect(text).not.toMatch(/[()]|paid\S| now\S/);
});
