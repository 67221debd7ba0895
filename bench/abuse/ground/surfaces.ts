import Papa from 'papaparse';
import type { ProbedShop } from '../../../apps/server/doors/rest/probes/probed-shop.ts';
import type { Caller, World } from '../../../apps/server/kernel/testing/world.ts';
import { openMail } from '../../../apps/server/subscribers/notifications/mail/sealed.ts';

export type Surface = { readonly name: string; readonly html: string };

const PUBLIC = ['', '/services', '/contact', '/privacy', '/book', '/book?words=%3Czap-tag%3E&name=%22%3E%3Czap-tag%3E'];
const PORTAL = [
  'dashboard',
  'history',
  'vehicles',
  'vehicles/new',
  'profile',
  'messages',
  'login?next=%22%3E%3Czap-tag%3E',
];

async function pageOf(caller: Caller, path: string): Promise<Surface & { status: number }> {
  const answer = await caller.fetch(path, { headers: { accept: 'text/html' } });
  return { name: path, html: await answer.text(), status: answer.status };
}

/** Every page that shows what people typed. Throws Error when one of them fails. */
export async function pagesOf({ shop, customer, publicIds }: ProbedShop): Promise<Surface[]> {
  const own = [
    ...['', '/upload'].map((part) => `work-order/${publicIds.workOrder}${part}`),
    ...['', '/review', '/changes', '/call', '/comment'].map((part) => `estimate/${publicIds.estimate}${part}`),
    `vehicles/${publicIds.vehicle}`,
    `bookings/${publicIds.booking}`,
  ];
  const paths = [
    ...PUBLIC.map((page) => `/s/${shop.slug}${page}`),
    ...[...PORTAL, ...own].map((page) => `/customer/${page}`),
    '/sitemap.xml',
    '/dev/mailbox',
    '/dev/notices',
    '/nothing/%3Czap-tag%3E',
  ];
  const pages: Surface[] = [];
  for (const path of paths) {
    const page = await pageOf(customer.caller, path);
    if (page.status >= 500) throw new Error(`${path} answered ${page.status}`);
    pages.push(page);
  }
  return pages;
}

type MailRow = { id: string; shop_id: string; subject: string; to_sealed: string; content_sealed: string };
export type SeenMail = {
  readonly subject: string;
  readonly html: string;
  readonly heads: readonly string[];
  readonly calendars: readonly string[];
};

/** The mails queued after the one with this id, opened. */
export async function mailsAfter(world: World, after: string): Promise<{ mails: SeenMail[]; last: string }> {
  const rows = await world.sql<MailRow>(
    'select id::text, shop_id, subject, to_sealed, content_sealed from mail where id > $1::uuid order by id',
    [after],
  );
  const mails = rows.map((row) => {
    const mail = openMail(world.server.house.services.secrets, row);
    const names = mail.attachments.map(({ name }) => name);
    return {
      subject: row.subject,
      html: mail.html,
      heads: [row.subject, mail.to, mail.from, mail.replyTo ?? '', ...names],
      calendars: mail.attachments.map(({ content }) => content),
    };
  });
  return { mails, last: rows.at(-1)?.id ?? after };
}

/** Cells of an export which a spreadsheet would run. */
export function runningCells(csv: string): string[] {
  const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''));
  return data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell));
}
