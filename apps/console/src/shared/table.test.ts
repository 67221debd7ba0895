import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';
import { nextSort, ordered } from './tableOrder.ts';

describe('tables', () => {
  const rows = [{ v: 'WO 10' }, { v: null }, { v: 'wo 9' }, { v: 'WO 2' }];

  it('orders texts with numbers as people do, empty ones last', () => {
    expect(ordered(rows, (row) => row.v, false).map((row) => row.v)).toEqual(['WO 2', 'wo 9', 'WO 10', null]);
    expect(ordered(rows, (row) => row.v, true).map((row) => row.v)).toEqual(['WO 10', 'wo 9', 'WO 2', null]);
  });

  it('turns a column up, down, and back', () => {
    const up = nextSort(undefined, 'plate');
    expect(up).toEqual({ column: 'plate', down: false });
    const down = nextSort(up, 'plate');
    expect(down).toEqual({ column: 'plate', down: true });
    expect(nextSort(down, 'plate')).toBeUndefined();
    expect(nextSort(down, 'car')).toEqual({ column: 'car', down: false });
  });

  it('writes CSV that a spreadsheet reads and cannot run', () => {
    expect(
      toCsv(
        ['Name', 'Sum'],
        [
          ['Grace "G", Lungu', 12.5],
          ['=1+1', null],
        ],
      ),
    ).toBe('\uFEFFName,Sum\r\n"Grace ""G"", Lungu",12.5\r\n\'=1+1,\r\n');
  });
});
