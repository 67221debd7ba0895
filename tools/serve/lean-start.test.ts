import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from '../terminal/root.ts';
import { worthTidying } from './tidy-memory.ts';

const run = promisify(execFile);
/** Libraries of a megabyte and more that most servers need seldom or never. */
const SELDOM =
  /\/node_modules\/(@scalar|stripe|sharp|nodemailer|@react-pdf|@e-invoice-eu|libphonenumber-js|rrule|jose|@node-rs)\//;

it('[OPS-20] what is seldom used is not loaded by starting', async () => {
  const script = `
    import { registerHooks } from 'node:module';
    const seen = new Set();
    registerHooks({ load(url, context, next) { seen.add(url); return next(url, context); } });
    await import(${JSON.stringify(join(root, 'apps', 'server', 'main.ts'))});
    await import(${JSON.stringify(join(root, 'tools', 'serve', 'app.ts'))});
    console.log(JSON.stringify([...seen]));
  `;
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 16 * 1024 ** 2 });
  const loaded = JSON.parse(stdout) as string[];
  expect(loaded.some((url) => url.includes('/node_modules/fastify/'))).toBe(true);
  expect(loaded.filter((url) => SELDOM.test(url))).toEqual([]);
});

it('[OPS-20] memory is tidied when nobody asks and there is something to give back', () => {
  expect(worthTidying({ quietLooks: 2, rss: 200, tidied: 0 })).toBe(true);
  expect(worthTidying({ quietLooks: 1, rss: 200, tidied: 0 })).toBe(false);
  expect(worthTidying({ quietLooks: 39, rss: 300, tidied: 150 })).toBe(false);
  expect(worthTidying({ quietLooks: 40, rss: 155, tidied: 150 })).toBe(false);
  expect(worthTidying({ quietLooks: 40, rss: 300, tidied: 150 })).toBe(true);
});
