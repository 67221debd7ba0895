import { expect, it } from 'vitest';
import { openWorld } from '../../kernel/testing/world.ts';

const plain = { 'x-forwarded-proto': 'http' };
const secure = { 'x-forwarded-proto': 'https' };

it('[SEC-03] behind a proxy plain HTTP leads to HTTPS, and HTTPS is served and remembered', async () => {
  const world = await openWorld({ trustProxy: true, publicUrl: 'https://garage.example' });
  const caller = world.caller();
  const host = new URL(world.server.url).host;
  for (const path of ['/livez?x=1', '/api/v1/session', '/s/nobody']) {
    for (const method of ['GET', 'POST']) {
      const answer = await caller.fetch(path, { method, headers: plain });
      expect([answer.status, answer.headers.get('location')]).toEqual([308, `https://${host}${path}`]);
    }
  }
  const served = await caller.fetch('/livez', { headers: secure });
  expect([served.status, served.headers.get('strict-transport-security')]).toEqual([
    200,
    'max-age=31536000; includeSubDomains',
  ]);
  // A probe of the machine itself passes no proxy and says nothing.
  expect((await caller.fetch('/livez')).status).toBe(200);
  await world.close();
});

it('[SEC-03] where no proxy is trusted, nobody is led anywhere by what a stranger says', async () => {
  const world = await openWorld({ publicUrl: 'https://garage.example' });
  expect((await world.caller().fetch('/livez', { headers: plain })).status).toBe(200);
  await world.close();
});
