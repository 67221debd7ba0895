import { describe, expect, it } from 'vitest';
import { samples } from '../samples/pages.sample.ts';
import { renderPage } from './entry.tsx';

const rendered = Object.entries(samples).map(
  ([name, { name: page, props, shell }]) => [name, renderPage(page, props, shell)] as const,
);
const pictures = (html: string) => [...html.matchAll(/<img [^>]*>/g)].map(([tag]) => tag);
/** The shop's own mark stands at the top of every page. */
const isMark = (tag: string) => tag.includes('class="brand-logo"');

describe('pictures', () => {
  it.each(rendered)('[OPS-17] %s loads pictures below the first one only when they come into sight', (_, html) => {
    const others = pictures(html).filter((tag) => !isMark(tag));
    const eager = others.filter((tag) => !tag.includes('loading="lazy"'));
    expect(eager.length, eager.join('\n')).toBeLessThanOrEqual(1);
    for (const tag of eager) expect(tag).toContain('fetchpriority="high"');
  });

  it('[OPS-17] there are pages to prove it on', () => {
    expect(
      rendered.flatMap(([, html]) => pictures(html)).filter((tag) => tag.includes('loading="lazy"')).length,
    ).toBeGreaterThan(3);
  });
});
