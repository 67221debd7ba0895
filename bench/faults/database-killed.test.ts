import { expect, it } from 'vitest';
import { run } from './database-killed.ts';

it('[OPS-04] [OPS-12] a killed database means 503 with Retry-After, then writing again within a second, and nothing acknowledged lost', {
  timeout: 120_000,
}, async () => {
  expect((await run('short')).wrong).toEqual([]);
});
