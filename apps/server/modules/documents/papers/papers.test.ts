import { describe, expect, it } from 'vitest';
import { reactPdfPrinter } from '../../../integrations/documents/react-pdf/printer.ts';
import { sampleDocument, sampleNames } from '../samples.ts';
import { readPdf } from '../testing/pdf-text.ts';

const printed = async (...wanted: Parameters<typeof sampleDocument>) => {
  const paper = sampleDocument(...wanted);
  if (!paper) throw new Error(`no sample ${wanted[0]}`);
  return readPdf(await reactPdfPrinter.print(paper));
};

describe('papers', () => {
  it('[I18N-05] R-579 every sample prints in English and German, with its page numbers and foot', async () => {
    for (const name of sampleNames)
      for (const [locale, page, foot] of [
        ['en', 'Page 1 of', 'TPIN'],
        ['de', 'Seite 1 von', 'USt-IdNr.'],
      ] as const) {
        const { pages } = await printed(name, locale);
        expect(pages[0], `${name} ${locale}`).toContain(page);
        expect(pages.at(-1), `${name} ${locale}`).toContain(foot);
        expect(pages.join(' ')).not.toMatch(/documents\.|undefined|NaN|\[object/);
      }
  }, 120_000);

  it('[INVC-05] a long bill repeats the head of its table, numbers its pages and keeps its sums together', async () => {
    const { pages } = await printed('invoice-long', 'en');
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    for (const page of pages.slice(0, -1)) expect(page).toContain('Unit price');
    const last = pages.find((page) => page.includes('Total')) ?? '';
    expect(last).toContain('Net');
    for (let item = 1; item <= 50; item += 1) expect(pages.join(' ')).toContain(`Item ${item}:`);
  });

  it('[INVC-05] fits Letter as well as A4', async () => {
    expect((await printed('invoice', 'en', 'letter')).width).toBe(612);
    expect((await printed('invoice', 'en', 'a4')).width).toBe(595);
  });

  it('[I18N-05] writes names of many scripts with letters, not boxes', async () => {
    const { text } = await printed('invoice-names', 'en');
    // Letters of several fonts stand in pieces of their own: readers put spaces between them.
    const whole = text.replaceAll(' ', '');
    for (const part of ['Łódź-Straße', 'ИванПетров', 'Ελαστικά', 'Lốpxe', 'Škoda']) expect(whole).toContain(part);
    expect(text).toMatch(/\p{Script=Arabic}{3}/u);
    expect(text).toMatch(/\p{Script=Hebrew}{3}/u);
    expect(text).toMatch(/\p{Script=Devanagari}{2}/u);
  });

  it('[I18N-05] a name can be copied from every paper of a process, not only from its first', async () => {
    const paper = sampleDocument('invoice', 'de');
    if (!paper) throw new Error('no sample');
    for (const name of ['Ida Illig', 'Ayşe Yıldız', 'Iñaki Ğüneş', 'Yıldız']) {
      const { text } = await readPdf(await reactPdfPrinter.print({ ...paper, foot: [name] }));
      expect(text.replaceAll(' ', '')).toContain(name.replaceAll(' ', ''));
    }
  });

  it('[I18N-05] words of several scripts side by side carry each font once, however often they change', async () => {
    const paper = sampleDocument('invoice', 'en');
    if (!paper) throw new Error('no sample');
    const fontsIn = async (times: number): Promise<number> => {
      const text = 'Иван Škoda 漢字假名 '.repeat(times);
      const pdf = await reactPdfPrinter.print({ ...paper, blocks: [{ kind: 'words', text, look: 'normal' }] });
      return pdf.toString('latin1').split('/FontFile').length - 1;
    };
    expect(await fontsIn(40)).toBe(await fontsIn(1));
  });

  it('[PORT-05] R-574 a report shows findings with photos, the worst first', async () => {
    const { text } = await printed('report', 'en');
    expect(text.indexOf('Front brake pads Front')).toBeLessThan(text.indexOf('Battery'));
    expect(text.indexOf('Urgent')).toBeLessThan(text.lastIndexOf('Monitor'));
    expect(text).toContain('2 mm (limit 3 mm)');
  });
});
