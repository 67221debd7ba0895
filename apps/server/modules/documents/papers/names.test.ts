import { Font } from '@react-pdf/renderer';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import type { PaperDocument } from '../../../integrations/documents/port.ts';
import { reactPdfPrinter } from '../../../integrations/documents/react-pdf/printer.ts';
import { sampleDocument } from '../samples.ts';
import { readPdf } from '../testing/pdf-text.ts';

const eastAsian = /^(Chinese|Traditional Chinese|Japanese|Korean) /;
const eastAsianFamilies = () => Font.getRegisteredFontFamilies().filter((family) => eastAsian.test(family));

const bill = (changes: Partial<PaperDocument>): Promise<Buffer> => {
  const paper = sampleDocument('invoice', 'en');
  if (!paper) throw new Error('no sample');
  return reactPdfPrinter.print({ ...paper, ...changes });
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Which sign of the first page is drawn with which font, as a reader program draws it. */
async function fontsOfSigns(bytes: Uint8Array): Promise<Map<string, string>> {
  const read = { useSystemFonts: false, fontExtraProperties: true, verbosity: 0 };
  const task = getDocument({ data: new Uint8Array(bytes), ...read });
  const page = await (await task.promise).getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const fonts = new Map<string, string>();
  let font = '';
  for (const [at, operation] of fnArray.entries()) {
    if (operation === OPS.setFont) {
      const drawing: unknown = page.commonObjs.get(argsArray[at][0]);
      font = isRecord(drawing) ? String(drawing.name) : '';
    }
    if (operation === OPS.showText)
      for (const glyph of argsArray[at][0]) if (isRecord(glyph)) fonts.set(String(glyph.unicode), font);
  }
  await task.destroy();
  return fonts;
}

it('[I18N-05] the Chinese font stays on the disk until a paper names somebody in Chinese', async () => {
  const before = await bill({ to: ['Ida Illig'] });
  expect(eastAsianFamilies()).toEqual([]);
  expect([...(await fontsOfSigns(before)).values()].join(' ')).not.toContain('ZCOOL');

  const bytes = await bill({ to: ['王小明', 'Wang 王'] });
  // Two files of some ninety: the name's signs lie in these.
  expect(eastAsianFamilies()).toEqual(['Chinese 116', 'Chinese 118']);
  const fonts = await fontsOfSigns(bytes);
  for (const sign of '王小明') expect(fonts.get(sign), sign).toContain('ZCOOLXiaoWei');
  for (const sign of 'Wang') expect(fonts.get(sign), sign).toContain('Inter');
  const whole = (await readPdf(bytes)).text.replaceAll(' ', '');
  expect(whole).toContain('王小明Wang王');
});

it.each([
  ['traditional Chinese', '陳國華', 'ChocolateClassicalSans'],
  ['a rare surname of Taiwan', '禤靝芃', 'ChocolateClassicalSans'],
  ['Japanese', '高橋さくら', 'SawarabiGothic'],
  ['Japanese in the phonetic signs alone', 'スズキ・ケンジ', 'SawarabiGothic'],
  ['Korean', '김민준 뷁', 'GowunDodum'],
  ['Korean in Chinese signs', '金敏俊 金民俊齋', 'ChocolateClassicalSans'],
])('[I18N-05] a name in %s is drawn whole, in one hand, and can be copied', async (_what, name, face) => {
  const bytes = await bill({ to: [`Ms ${name}`, 'Second line'] });
  const fonts = await fontsOfSigns(bytes);
  for (const sign of name.replaceAll(' ', '')) expect(fonts.get(sign), sign).toContain(face);
  for (const sign of 'Second') expect(fonts.get(sign), sign).toContain('Inter');
  expect((await readPdf(bytes)).text.replaceAll(' ', '')).toContain(`Ms${name.replaceAll(' ', '')}`);
});

it('[I18N-05] a Japanese name with a sign its own font lacks is drawn with the wider one, not as a replacement', async () => {
  const { text } = await readPdf(await bill({ to: ['森鷗外 ひらがな'] }));
  expect(text.replaceAll(' ', '')).toContain('森鷗外ひらがな');
});

it('[I18N-05] a sign no font knows stands as the replacement sign: it neither vanishes nor turns into a letter', async () => {
  const bytes = await bill({ to: ['Ana 𓀀 Thai ไ ❤️ End'] });
  const { text } = await readPdf(bytes);
  expect(text.replaceAll(' ', '')).toContain('Ana\ufffdThai\ufffd\ufffdEnd');
  expect((await fontsOfSigns(bytes)).get('\ufffd')).toContain('NotoSans');
});

it('[I18N-05] letters written in parts (e and its accent) are drawn whole', async () => {
  const { text } = await readPdf(await bill({ to: ['Jose\u0301 Nun\u0303ez'] }));
  expect(text).toContain('José Nuñez');
});

it.each([
  ['Chinese', '上海汽车修理有限公司更换机油和刹车片，发动机检查轮胎。Wang 更换空调Wang 王'],
  ['Japanese', 'ブレーキパッドとエンジンオイルの交換、タイヤの点検をしました。Tanaka エアコン'],
  ['Korean', '브레이크패드와엔진오일을교체하고타이어를점검했습니다 Kim 에어컨'],
])('[I18N-05] a long %s text breaks between its signs, without hyphens and without losing one', async (_what, part) => {
  const text = part.repeat(6);
  const row = { cells: [text, '1'], look: 'line' } as const;
  const column = { label: 'A', share: 1, align: 'start' } as const;
  const blocks = [{ kind: 'table', columns: [column, { ...column, share: 2 }], rows: [row] } as const];
  const bytes = await bill({ to: [text], blocks: [{ kind: 'words', text, look: 'normal' }, ...blocks] });
  const whole = (await readPdf(bytes)).text.replaceAll(' ', '');
  expect(whole.split(text.replaceAll(' ', ''))).toHaveLength(4);
});
