import { expect, it } from 'vitest';
import { csvOf } from '../doors/rest/door.ts';
import { plainCell } from './plain-cell.ts';

it('[SEC-02] no cell of an export is run by a spreadsheet, of several lines neither; amounts stay amounts', async () => {
  for (const cell of ['=1+1', '+a|b', '-2+3', '@SUM(a)', '\t=1', '=1+1\nsecond line', '\n=1', '＝1+1', '-', '--1'])
    expect([cell, plainCell(cell)]).toEqual([cell, `'${cell}`]);
  for (const cell of ['-12.00', '-5', '12', 'A-1', '', '2026-11-24', ' =1', 'a=b']) expect(plainCell(cell)).toBe(cell);
  expect(await csvOf([{ name: '=1+1\nx', amount: '-12.00', net: -5 }])).toBe(
    '\uFEFFname,amount,net\r\n"\'=1+1\nx",-12.00,-5\r\n',
  );
});
