import type { FastifyInstance } from 'fastify';
import type { Site } from '../visit.ts';
import { slugOfHost, someShops } from '../which-shop.ts';

const MOST_SHOPS = 1000;
const PUBLIC_PAGES = ['', '/services', '/contact', '/book'];
const CLOSED = ['/app/', '/api/', '/customer/', '/files/', '/pay/'];

const entry = (address: string): string => `<url><loc>${address.replaceAll('&', '&amp;')}</loc></url>`;

/** robots.txt and sitemap.xml: the shops' public pages are open, all else is closed. */
export function hangFoundBy(app: FastifyInstance, site: Site): void {
  const { env } = site.house;
  app.get('/robots.txt', async (request, reply) => {
    const own = await slugOfHost(site.house, request.hostname);
    const home = own ? `${new URL(env.publicUrl).protocol}//${request.host}` : env.publicUrl;
    const lines = ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${path}`), `Sitemap: ${home}/sitemap.xml`, ''];
    return reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(lines.join('\n'));
  });
  app.get('/sitemap.xml', async (request, reply) => {
    const own = await slugOfHost(site.house, request.hostname);
    const homes = own
      ? [`${new URL(env.publicUrl).protocol}//${request.host}`]
      : (await someShops(site.house, MOST_SHOPS)).map(({ slug }) => `${env.publicUrl}/s/${slug}`);
    const rows = homes.flatMap((home) => PUBLIC_PAGES.map((page) => entry(`${home}${page}`)));
    const xml = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${rows.join('')}</urlset>`;
    return reply.type('application/xml; charset=utf-8').header('cache-control', 'public, max-age=3600').send(xml);
  });
}
