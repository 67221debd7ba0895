import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { look } from './testing/browse.ts';

const built = existsSync(fileURLToPath(new URL('../../../console/dist/index.html', import.meta.url)));

describe.runIf(built)('the console’s files', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('[SEC-02] any address below /app/ opens the app, never stored unseen, under the strict policy', async () => {
    const visitor = world.caller();
    expect((await look(visitor, '/app')).to).toBe('/app/');
    for (const path of ['/app/', '/app/board', '/app/work-orders/123?tab=photos']) {
      const { status, html, headers } = await look(visitor, path);
      expect([path, status]).toEqual([path, 200]);
      expect(html).toContain('<div id="root">');
      expect(headers.get('cache-control')).toBe('no-cache');
      expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    }
  });

  it('[OPS-16] its hashed files never change, and a file that is not there is not the app', async () => {
    const visitor = world.caller();
    const { html } = await look(visitor, '/app/');
    const file = /src="(\/app\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
    expect((await look(visitor, file)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const missing = await look(visitor, '/app/assets/nothing.js');
    expect(missing.status).toBe(404);
    expect(missing.headers.get('content-type')).toContain('application/problem+json');
  });

  it('[OPS-13] its files have hashed names and come from the asset host when one is set, which the policy allows', async () => {
    const cdn = await openWorld({ cdnUrl: 'https://cdn.example' });
    try {
      const { html, headers } = await look(cdn.caller(), '/app/');
      const files = [...html.matchAll(/(?:href|src)="([^"]*\/assets\/[^"]+\.(?:js|css))"/g)].map(
        ([, file = '']) => file,
      );
      expect(files.length).toBeGreaterThan(1);
      for (const file of files)
        expect(file).toMatch(/^https:\/\/cdn\.example\/app\/assets\/[\w.-]+-[\w-]{8}\.(js|css)$/);
      const policy = headers.get('content-security-policy') ?? '';
      for (const part of ['script-src', 'style-src', 'font-src', 'img-src'])
        expect(policy).toMatch(new RegExp(`${part} [^;]*https://cdn\\.example`));
      const file = await look(cdn.caller(), new URL(files[0] ?? '').pathname);
      expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(file.headers.get('access-control-allow-origin')).toBe('*');
    } finally {
      await cdn.close();
    }
  });
});
