import { t as say } from '@pitlane/phrases';
import { type FunctionComponent, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LocaleScope, type Shell, type ShellContext, ShellScope } from '../shared/shell.ts';
import type { Translate } from '../shared/words.ts';
import { assets } from './assets.ts';
import { brandStyle } from './brand-style.ts';
import { pages as allPages, type PageName, type PageProps } from './pages.ts';

export { budgetScale, pickWithin, totalOf } from '../islands/budget.ts';
export type { Shell } from '../shared/shell.ts';
export type { PageName, PageProps } from './pages.ts';

/** Names of all pages. */
export const pages = Object.keys(allPages) as PageName[];

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Loose on purpose: keys chosen from a table cannot prove their values to the compiler; the tests render them all. */
const speaker = (locale: string): Translate => {
  const loose = say as (locale: string, key: string, params?: Record<string, string | number>) => string;
  return (key, params) => loose(locale, key, params);
};

const fontLink = (href: string): string =>
  href ? `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>` : '';

/** Search engines come only where a page names its own address; JSON holds no "<", so it cannot end its element. */
function metaTags(title: string, { meta = {}, shop, locale }: ShellContext): string[] {
  const described = (text: string) => `<meta name="description" content="${attribute(text)}">`;
  if (!meta.canonical) return ['<meta name="robots" content="noindex">', described(`${title} · ${shop.name}`)];
  const property = (name: string, text?: string) =>
    text ? `<meta property="og:${name}" content="${attribute(text)}">` : '';
  return [
    `<link rel="canonical" href="${attribute(meta.canonical)}">`,
    meta.description ? described(meta.description) : '',
    property('type', 'website'),
    property('title', title),
    property('description', meta.description),
    property('url', meta.canonical),
    property('site_name', shop.name),
    property('locale', locale),
    property('image', meta.image),
    meta.structured
      ? `<script type="application/ld+json">${JSON.stringify(meta.structured).replaceAll('<', '\\u003c')}</script>`
      : '',
  ];
}

/** Going on to another page's address needs no script; looking again does only where there is none. */
function refreshTag({ refresh }: Shell): string {
  if (!refresh) return '';
  if (refresh.to) return `<meta http-equiv="refresh" content="0;url=${attribute(refresh.to)}">`;
  return `<noscript><meta http-equiv="refresh" content="${refresh.seconds}"></noscript>`;
}

function head(title: string, shell: ShellContext, plates: boolean): string {
  const at = (file: string): string => (file ? `${shell.assetHost ?? ''}${file}` : '');
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<title>${attribute(title)} · ${attribute(shell.shop.name)}</title>`,
    fontLink(at(assets.text)),
    plates ? fontLink(at(assets.plate)) : '',
    assets.style ? `<link rel="stylesheet" href="${at(assets.style)}">` : '',
    `<link rel="icon" href="${attribute(shell.shop.logoUrl ?? at('/assets/site/pictures/icon.svg'))}">`,
    `<style nonce="${attribute(shell.nonce)}">${brandStyle(shell.shop.brand.colour)}</style>`,
    refreshTag(shell),
    '<meta name="color-scheme" content="light dark">',
    '<meta name="format-detection" content="telephone=no">',
    ...metaTags(title, shell),
  ].join('');
}

/** How the measures of a page are filed; a page of the customer's own that is not named is one of many. */
const measuredAs: Partial<Record<PageName, string>> = {
  'shop-home': 'home',
  services: 'services',
  contact: 'contact',
  privacy: 'contact',
  imprint: 'contact',
  book: 'book',
  'book-done': 'book',
  'work-order': 'work_order',
  estimate: 'estimate',
  'estimate-review': 'estimate',
};

function vitalsScript(name: PageName, shell: Shell): string {
  if (!shell.measured || !assets.vitals || !shell.shop.slug || name === 'error') return '';
  const page = measuredAs[name] ?? 'portal';
  return `<script type="module" async data-vitals="${page}" data-shop="${attribute(shell.shop.slug)}" src="${shell.assetHost ?? ''}${assets.vitals}"></script>`;
}

/**
 * A whole HTML document. The only style element carries `shell.nonce`; the only scripts are the islands' file, on
 * pages that have an island, and the one that measures where `shell.measured` says so. Throws when the page name is unknown.
 */
export function renderPage<N extends PageName>(name: N, props: PageProps[N], shell: Shell): string {
  const page = allPages[name];
  if (!page) throw new Error(`There is no page named ${name}.`);
  const context: ShellContext = { ...shell, t: speaker(shell.locale) };
  const view = page.view as FunctionComponent<PageProps[N]>;
  const body = renderToString(
    <ShellScope.Provider value={context}>
      <LocaleScope.Provider value={shell.locale}>{h(view, props)}</LocaleScope.Provider>
    </ShellScope.Provider>,
  );
  const script =
    body.includes('data-island=') && assets.script
      ? `<script type="module" src="${shell.assetHost ?? ''}${assets.script}"></script>`
      : '';
  const title = page.title(props, context);
  return `<!doctype html><html lang="${attribute(shell.locale)}"><head>${head(title, context, page.plates ?? false)}</head><body>${body}${script}${vitalsScript(name, shell)}</body></html>`;
}
