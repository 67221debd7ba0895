import { request } from 'node:http';
import { expect, it } from 'vitest';
import { readEnv } from '../../env.ts';
import { openWorld } from '../../kernel/testing/world.ts';
import { mayReadFigures } from './may-read-figures.ts';

const publicUrl = 'https://garage.example';
const TOKEN = 'a-long-word-for-monitors-only';
const PASSED = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via', 'x-forwarded-proto', 'cf-connecting-ip'];

/** The status for an ask with any headers, Host too, which fetch would not send. */
const statusOf = (url: string, headers: Record<string, string>) =>
  new Promise<number>((resolve, reject) => {
    const asked = request(`${url}/metrics`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject).end();
  });

it('[OPS-01] [SEC-06] figures of the process answer this machine asked directly, and nobody through a proxy', async () => {
  const world = await openWorld({ publicUrl, trustProxy: true });
  const answer = await world.caller().fetch('/metrics');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('pitlane_process_resident_memory_bytes');
  for (const name of PASSED) expect([name, await statusOf(world.server.url, { [name]: 'https' })]).toEqual([name, 404]);
  expect(await statusOf(world.server.url, { host: 'garage.example' })).toBe(404);
  // Behind a proxy the address of the visitor is told by it; a stranger may tell anything.
  const from = (remoteAddress: string) => mayReadFigures({ headers: {}, socket: { remoteAddress } }, world.env);
  expect(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'].map(from)).toEqual([true, true, true, true]);
  const others = ['203.0.113.9', '10.0.0.9', '172.17.0.1', '192.168.1.9', '2001:db8::9', '::ffff:203.0.113.9', ''];
  expect(others.map(from)).toEqual(others.map(() => false));
  await world.close();
});

it('[OPS-01] [SEC-06] with PITLANE_METRICS_TOKEN the token opens the figures from anywhere, and nothing else does', async () => {
  const world = await openWorld({ publicUrl, trustProxy: true, metricsToken: TOKEN });
  const ask = (headers: Record<string, string>) => statusOf(world.server.url, headers);
  expect(
    await ask({ authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '203.0.113.9', host: 'garage.example' }),
  ).toBe(200);
  for (const authorization of ['', 'Bearer ', `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, TOKEN, `Basic ${TOKEN}`])
    expect([authorization, await ask({ authorization })]).toEqual([authorization, 404]);
  expect(await ask({})).toBe(404);
  await world.close();
  expect(() => readEnv({ PITLANE_METRICS_TOKEN: 'short' })).toThrow(/at least 24 characters/);
});
