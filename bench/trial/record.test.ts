import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recordOf, trialFile, trialNames } from './record.ts';
import { type Trial, verdictOf } from './trial.ts';

it.each(['faults', 'abuse'] as const)(
  '[SEC-06] [OPS-12] %s: each trial is played in short by every test run, and what is on record went well',
  async (kind) => {
    const names = trialNames(kind);
    expect(names.length).toBeGreaterThan(8);
    const record = recordOf(kind);
    expect(record.map(({ test }) => test).sort()).toEqual([...names].sort());
    expect(record.filter(({ ok, figure, limit }) => !ok || figure !== 0 || limit !== 0)).toEqual([]);
    for (const name of names) {
      expect([name, existsSync(trialFile(kind, `${name}.test`))]).toEqual([name, true]);
      const { what, run } = (await import(trialFile(kind, name))) as Trial;
      expect([name, what.length > 20, typeof run]).toEqual([name, true, 'function']);
    }
  },
);

it('[OPS-12] a trial fails with the first thing that went wrong, and its row names it', () => {
  const measured = { at: '2026-11-21T10:00:00.000Z', commit: 'abc1234' };
  const wrong = Array.from({ length: 14 }, (_, n) => `wrong ${n}`);
  const row = verdictOf('x', { tried: '14 times', wrong }, measured);
  expect(row).toMatchObject({ figure: 14, limit: 0, ok: false });
  expect(row.details).toContain('14 times; wrong 0; ');
  expect(row.details).toContain('wrong 11; and 2 more');
  expect(verdictOf('x', { tried: 'once', wrong: [] }, measured)).toMatchObject({ figure: 0, ok: true });
});
