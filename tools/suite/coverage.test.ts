import { expect, it } from 'vitest';
import config from '../../vitest.config.ts';

it('[OPS-12] coverage of all the server’s files is reported, and below its floor the tests fail', () => {
  const { coverage } = (config as { test: { coverage: { include: string[]; thresholds: { lines: number } } } }).test;
  expect(coverage.include).toEqual(['apps/server/**/*.ts']);
  expect(coverage.thresholds.lines).toBeGreaterThanOrEqual(92);
});
