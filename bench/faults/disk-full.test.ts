import { expect, it } from 'vitest';
import { run } from './disk-full.ts';
import { maySmallDisk } from './ground/small-disk.ts';

// Only root on Linux may mount the small disk that is filled here.
it.runIf(maySmallDisk())(
  '[OPS-12] [PORT-12] a full disk refuses writes in plain words, leaves nothing by half, reads on and recovers',
  {
    timeout: 120_000,
  },
  async () => {
    expect((await run('short')).wrong).toEqual([]);
  },
);
