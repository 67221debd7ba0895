import { type Contract, contracts } from '@pitlane/contracts';
import Papa from 'papaparse';
import { everyAddress } from '../../../apps/server/doors/pages/testing/addresses.ts';
import type { ProbedShop } from '../../../apps/server/doors/rest/probes/probed-shop.ts';
import type { Caller, World } from '../../../apps/server/kernel/testing/world.ts';
import { openMail } from '../../../apps/server/subscribers/notifications/mail/sealed.ts';

export type Surface = { readonly name: string; readonly html: string };

/** Pages that say again what stands in their address. */
const ASKED = (slug: string): string[] => [
  `/s/${slug}/book?words=%3Czap-tag%3E&name=%22%3E%3Czap-tag%3E`,
  '/customer/login?next=%22%3E%3Czap-tag%3E',
  '/sitemap.xml',
  '/dev/mailbox',
  '/dev/notices',
  '/nothing/%3Czap-tag%3E',
];

async function pageOf(caller: Caller, path: string): Promise<Surface & { status: number }> {
  const answer = await caller.fetch(path, { headers: { accept: 'text/html' } });
  return { name: path, html: await answer.text(), status: answer.status };
}

/** Every page that shows what people typed. Throws Error when one of them fails. */
export async function pagesOf({ shop, customer, publicIds }: ProbedShop): Promise<Surface[]> {
  const paths = [...everyAddress('GET', publicIds).map(({ path }) => path), ...ASKED(shop.slug)];
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

const runs = (cell: string): boolean => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell);
const rowsOf = (text: string, delimiter: string) =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter }).data;

/** Cells of a table which a spreadsheet would run. */
export const runningCells = (text: string, delimiter = ','): string[] => rowsOf(text, delimiter).flat().filter(runs);

const all = Object.values(contracts) as Contract[];
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const BOOKS = { datev: ';', iif: '\t', qif: '\n' } as const;

export type Export = {
  readonly name: string;
  readonly rows: number;
  readonly running: readonly string[];
  readonly words: string;
};

const exportFrom = (name: string, text: string, delimiter: string): Export => ({
  name,
  rows: rowsOf(text, delimiter).length,
  running: runningCells(text, delimiter),
  words: rowsOf(text, delimiter).flat().join(' '),
});

/** Everything that leaves as a table: each contract that answers CSV, and the books in every format. */
export async function exportsOf({ shop }: ProbedShop): Promise<Export[]> {
  const { caller } = shop.staff.ADMIN;
  const made: Export[] = [];
  for (const contract of all.filter((each) => each.kind === 'query' && each.format === 'csv')) {
    const answer = await caller.fetch(`/api/v1${contract.path}?${new URLSearchParams(YEAR)}`);
    if (answer.status !== 200) throw new Error(`${contract.name} answered ${answer.status}`);
    made.push(exportFrom(contract.name, await answer.text(), ','));
  }
  for (const [format, delimiter] of Object.entries(BOOKS)) {
    const { base64 } = await caller.call('exportBooks', { ...YEAR, format: format as keyof typeof BOOKS });
    const text = Buffer.from(base64, 'base64').toString(format === 'datev' ? 'latin1' : 'utf8');
    made.push(exportFrom(`exportBooks ${format}`, text, delimiter));
  }
  return made;
}
