import { createHmac } from 'node:crypto';
import type { OutputOf, platform } from '@pitlane/contracts';
import { formatLocale, type Key, type Locale, t } from '@pitlane/phrases';
import type { FastifyInstance } from 'fastify';
import type { House } from '../../house.ts';
import { localeOf } from '../hall/problem.ts';
import { contentPolicy } from '../hall/security-headers.ts';

type Status = OutputOf<typeof platform.getStatus>;
type Say = (key: Key, values?: Record<string, string | number>) => string;

const STYLE = `:root{color-scheme:light dark}body{max-width:52rem;margin:0 auto;padding:1.5rem 1rem;font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.5rem}h2{margin-top:2rem;font-size:1.125rem}ul{padding-left:1.2rem}svg{display:block;width:100%;height:3rem}
.up{fill:#187a45}.some{fill:#a35c00}.down{fill:#c02a2a}.none{fill:#8a939b}
@media (prefers-color-scheme:dark){body{background:#14181b;color:#e6eaec}.up{fill:#4cc384}.some{fill:#f0a63a}.down{fill:#ff7b72}}`;

const BAR = 8;
const GAP = 2;
const HEIGHT = 40;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** 0.99954 as "99.95": never rounded up to a whole it was not. */
const percentOf = (up: number, format: string): string =>
  new Intl.NumberFormat(format, { maximumFractionDigits: 2 }).format(Math.floor(up * 10_000) / 100);

function bar({ day, up }: Status['days'][number], index: number, words: string): string {
  const kind = up === null ? 'none' : up >= 0.999 ? 'up' : up >= 0.95 ? 'some' : 'down';
  const height = up === null ? 4 : Math.max(4, Math.round(up * HEIGHT));
  return `<rect class="${kind}" data-day="${day}" x="${index * (BAR + GAP)}" y="${HEIGHT - height}" width="${BAR}" height="${height}"><title>${escaped(words)}</title></rect>`;
}

function daysOf(status: Status, say: Say, format: string): string {
  const words = status.days.map(({ day, up }) =>
    up === null ? say('status.dayUnknown', { day }) : say('status.day', { day, percent: percentOf(up, format) }),
  );
  const bars = status.days.map((day, index) => bar(day, index, words[index] ?? '')).join('');
  const heading = say('status.days', { days: status.days.length });
  const worst = words.filter((_, index) => (status.days[index]?.up ?? 1) < 0.999);
  const list = worst.length ? `<ul>${worst.map((each) => `<li>${escaped(each)}</li>`).join('')}</ul>` : '';
  const uptime =
    status.uptime === null ? '' : `<p>${say('status.uptime', { percent: percentOf(status.uptime, format) })}</p>`;
  return `<h2>${heading}</h2>${uptime}<svg role="img" aria-label="${escaped(heading)}" preserveAspectRatio="none" viewBox="0 0 ${status.days.length * (BAR + GAP)} ${HEIGHT}">${bars}</svg>${list}`;
}

function pageOf(status: Status, locale: Locale, nonce: string): string {
  const format = formatLocale(locale, 'ZM');
  const say = ((key: Key, values: Record<string, string | number> = {}) =>
    (t as (locale: Locale, key: Key, values: object) => string)(locale, key, values)) as Say;
  const head = status.ok === null ? 'status.unknown' : status.ok ? 'status.good' : 'status.bad';
  const parts = status.parts.map(
    ({ part, ok }) => `<li>${say(`status.part.${part}`)}: ${say(ok ? 'status.works' : 'status.broken')}</li>`,
  );
  const seen = status.at
    ? `<p>${say('status.seen', { time: `${status.at.slice(0, 16).replace('T', ' ')} UTC` })}</p>`
    : '';
  const title = `${say('status.title')} · Pitlane`;
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style nonce="${nonce}">${STYLE}</style></head><body><main><h1>${say(head)}</h1>${seen}${parts.length ? `<h2>${say('status.parts')}</h2><ul>${parts.join('')}</ul>` : ''}${daysOf(status, say, format)}</main></body></html>`;
}

/** `/status`: a page for everybody, without scripts, from what the server found when it looked at itself. */
export function hangStatus(app: FastifyInstance, house: House): void {
  app.get('/status', async (request, reply) => {
    const from = { id: request.id, address: request.ip, device: '' };
    const { body } = await house.runner.call({ kind: 'visitor', shopId: null }, 'getStatus', {}, from);
    const key = house.services.secrets.deriveKey('page-nonce');
    const nonce = createHmac('sha256', key).update(request.id).digest('base64').slice(0, 22);
    reply.headers({
      'content-security-policy': contentPolicy(house.env, nonce),
      'cache-control': 'public, max-age=30',
    });
    return reply.type('text/html; charset=utf-8').send(pageOf(body as Status, localeOf(request), nonce));
  });
}
