import { expect, test } from 'vitest';
import { proofsOf, requirementsPage } from './requirements.ts';
import { testTitles } from './test-titles.ts';

// Spelled in two parts, so that this file itself proves nothing.
const [estimate, rule, pay] = ['EST', 'R', 'PAY'];
const text = `
  describe('choosing jobs', () => {
    test('[${estimate}-03] ${rule}-061 two taps cannot both win', async () => { const other = 'EST-09'; });
    it.each([[1, f(2)]])("${pay}-01, ${pay}-02: %s", () => {});
  });`;

test('numbers are read from titles only', () => {
  const titles = testTitles([{ path: 'a.test.ts', text }]);
  expect(titles.flatMap(({ numbers }) => numbers)).toEqual(['EST-03', 'R-061', 'PAY-01', 'PAY-02']);
});

test('the page shows the state and links the proof', () => {
  const rows = [{ id: 'EST-03', area: 'Estimates', requirement: 'Choose job | by job', state: 'done' }];
  const titles = testTitles([{ path: 'apps/x/choose.test.ts', text }]);
  expect(proofsOf(titles).get('EST-03')).toEqual(['apps/x/choose.test.ts']);
  const page = requirementsPage(rows, titles);
  expect(page).toContain('## Estimates (1 of 1)');
  expect(page).toContain('| EST-03 | Choose job \\| by job | done | [choose](../apps/x/choose.test.ts) |');
});
