import { type Key, t as say } from '@pitlane/phrases';
import { describe, expect, it } from 'vitest';
import { samples } from '../samples/pages.sample.ts';
import { pages, renderPage } from './entry.tsx';

const VOID = new Set(['meta', 'link', 'input', 'img', 'br', 'hr']);
const rendered = Object.entries(samples).map(
  ([name, { name: page, props, shell }]) => [name, renderPage(page, props, shell)] as const,
);

/** Walks the tags with a stack; answers the first that closes what is not open, or holds what it may not. */
function wrongNesting(html: string): string | undefined {
  const open: string[] = [];
  for (const [, close, name = '', rest = ''] of html
    .replace(/<style.*?<\/style>/gs, '')
    .matchAll(/<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^>"])*)>/g)) {
    if (close) {
      const last = open.pop();
      if (last !== name) return `</${name}> closes <${last}>`;
      continue;
    }
    if ((name === 'div' || name === 'p' || name === 'ul' || name === 'h2') && open.at(-1) === 'p')
      return `<${name}> inside <p>`;
    if ((name === 'a' || name === 'form') && open.includes(name)) return `<${name}> inside <${name}>`;
    if (!VOID.has(name) && !rest.endsWith('/')) open.push(name);
  }
  return open.length > 0 ? `left open: ${open.join(' ')}` : undefined;
}

const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);

describe('pages', () => {
  it('have a sample each', () => {
    expect(new Set(Object.values(samples).map((sample) => sample.name))).toEqual(new Set(pages));
  });

  it.each(rendered)('%s is well nested', (_, html) => {
    expect(wrongNesting(html.slice('<!doctype html>'.length))).toBeUndefined();
  });

  it.each(rendered)('%s holds no inline script, handler or style attribute', (_, html) => {
    expect(html).not.toMatch(/<script(?![^>]* (?:src=|type="application\/ld))/);
    expect(html).not.toMatch(/<[a-z][^>]* on[a-z]+=/);
    expect(html).not.toMatch(/<[a-z][^>]* style=/);
    expect(html.match(/<style/g)).toHaveLength(1);
  });

  it.each(rendered)('%s has one main heading and no id twice', (_, html) => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(ids(html).filter((id, index, all) => all.indexOf(id) !== index)).toEqual([]);
  });

  it.each(rendered)('%s labels every field', (_, html) => {
    for (const [tag] of html.matchAll(/<(input|select|textarea)[^>]*>/g)) {
      if (tag.includes('type="hidden"')) continue;
      const id = tag.match(/ id="([^"]+)"/)?.[1];
      expect(html.includes(`for="${id}"`), tag).toBe(true);
    }
  });

  it.each(rendered)('%s leaves no gap in a sentence', (_, html) => {
    expect(html).not.toMatch(/undefined|\[object|NaN|Invalid Date/);
  });
});

const html = (name: string): string => rendered.find(([one]) => one === name)?.[1] ?? '';
const text = (name: string): string =>
  html(name)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\s+/g, ' ');
const phrase = (key: Key) => (say as (locale: 'en', key: Key) => string)('en', key);

describe('what pages promise', () => {
  it('[AUTH-05] login shows the shop and one e-mail field', () => {
    expect(text('login')).toContain('Enter your email to view your repairs');
    expect(html('login').match(/<input/g)).toHaveLength(1);
    expect(html('login')).toContain('type="email"');
  });

  it('[AUTH-02] no page has a password field', () => {
    for (const [, page] of rendered) expect(page).not.toContain('type="password"');
  });

  it('[BOOK-02] services show duration and price range', () => {
    expect(text('services')).toContain('45 min – 1 h');
    expect(text('services')).toContain('ZMW 950 – 1,950');
  });

  it('[BOOK-05] full slots stay visible, struck and cannot be chosen', () => {
    expect(html('book')).toMatch(/<input[^>]*disabled[^>]*><s>09:00<\/s>/);
  });

  it('[BOOK-03] a refused booking keeps every word and says why beside the field', () => {
    expect(html('book-refused')).toContain('value="mutinta"');
    expect(html('book-refused')).toContain('Grinding noise from the front');
    expect(html('book-refused')).toContain('aria-describedby="f-email-error"');
  });

  it('[PORT-02] a repair shows its badge and counter', () => {
    expect(text('dashboard')).toContain('In progress');
    expect(text('dashboard')).toContain('3/5 tasks complete');
  });

  it('[PICK-02] the dashboard shows when and where the car is fetched', () => {
    expect(text('dashboard')).toContain('between 07:00 and 07:30 12 Kabulonga Road');
  });

  it('[TRK-03] the lane marks done, now and next in words too', () => {
    expect(html('work-order')).toContain('aria-current="step"');
    expect(text('work-order')).toContain('Check later');
  });

  it('[TRK-10] estimated and actual time stand side by side', () => {
    expect(text('work-order')).toContain('Estimated work: 5 h 20 · so far: 2 h 25');
  });

  it('[EST-02] every open job is a real checkbox in a form that posts', () => {
    expect(html('estimate').match(/type="checkbox" name="job"/g)).toHaveLength(4);
    expect(html('estimate')).toContain('method="post" action="/customer/estimate/est_2041"');
  });

  it('[EST-03] the total is the sum of the chosen jobs with its saving', () => {
    expect(text('estimate')).toContain('ZMW 13,880.00');
    expect(text('estimate')).toContain('4 of 5 repairs');
  });

  it('[I18N-02] languages are links in the header', () => {
    expect(html('shop-home').split('<main')[0]).toContain('href="/s/dynamic?lang=bem"');
  });

  it('a page without an island asks for no script', () => {
    expect(html('shop-home')).not.toContain('<script type="module"');
    expect(phrase('site.action.book')).toBe('Book a visit');
  });
});
