import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../kernel/testing/world.ts';

describe('the samples of documents', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('[INVC-05] lists every paper, and shows each as a PDF in the browser', async () => {
    const list = await (await world.caller().fetch('/dev/documents')).text();
    for (const name of ['estimate', 'invoice', 'deposit', 'credit-note', 'receipt', 'statement', 'evidence', 'report'])
      expect(list).toContain(`href="/dev/documents/${name}?lang=de"`);
    const one = await world.caller().fetch('/dev/documents/invoice?lang=de');
    expect(one.headers.get('content-type')).toBe('application/pdf');
    expect(one.headers.get('content-disposition')).toBe('inline');
    expect((await one.text()).slice(0, 5)).toBe('%PDF-');
    expect((await world.caller().fetch('/dev/documents/nothing')).status).toBe(404);
  });
});
