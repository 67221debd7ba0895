import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './testing/world.ts';

describe('the house', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('answers that it lives and is ready', async () => {
    const caller = world.caller();
    expect((await caller.fetch('/livez')).status).toBe(200);
    expect((await caller.fetch('/readyz')).status).toBe(200);
  });

  it('describes itself as OpenAPI 3.1', async () => {
    const answer = await world.caller().fetch('/api/v1/openapi.json');
    expect(((await answer.json()) as { openapi: string }).openapi).toBe('3.1.0');
    expect((await world.caller().fetch('/api/docs/')).status).toBe(200);
  });
});
