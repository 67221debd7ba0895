import type { Ask } from '../load/drive.ts';
import { cookieOf, type Stage } from '../stage/open.ts';
import type { Task } from './tasks.ts';

const API = '/api/v1';
/** Enough for a warm-up and every round of posting. */
const DRAFTS = 500;
/** Bills that are paid in turn, a little at a time. */
const PAID = 40;
const LINES = [
  { kind: 'labour', description: 'Brake pads, front', quantity: 1500, unitPrice: 45_000, taxRateBp: 1600 },
  { kind: 'part', description: 'Pad set', quantity: 1000, unitPrice: 82_000, taxRateBp: 1600 },
  { kind: 'part', description: 'Brake fluid', quantity: 500, unitPrice: 24_000, taxRateBp: 1600 },
];

async function call<T>(url: string, { path, body }: Ask, headers: Record<string, string>): Promise<T> {
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

const post = (id: string): Ask => ({ method: 'POST', path: `${API}/invoices/${id}/post`, body: { version: 1 } });

/** Drafts for customers of the shop, through the API as the desk makes them, a few at a time. */
async function makeDrafts({ owner, deciding }: Stage, url: string, many: number): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    'select id from customer where shop_id = $1 order by id limit 100',
    [deciding.shopId],
  );
  const drafts: string[] = [];
  let made = 0;
  const maker = async (): Promise<void> => {
    for (let nth = made++; nth < many; nth = made++) {
      const body = { customerId: rows[nth % rows.length]?.id, lines: LINES };
      const from = { 'x-forwarded-for': `10.8.${nth % 250}.1` };
      const ask = { method: 'POST', path: `${API}/invoices`, body };
      drafts.push((await call<{ id: string }>(url, ask, { ...cookieOf(deciding), ...from })).id);
    }
  };
  await Promise.all([maker(), maker(), maker(), maker()]);
  return drafts;
}

/** Posting bills, and booking what customers pay for them. */
export function billTasks(stage: Stage): Task[] {
  const drafts: string[] = [];
  const owed: string[] = [];
  const makeBills = async (url: string): Promise<void> => {
    for (const id of await makeDrafts(stage, url, PAID)) {
      await call(url, post(id), cookieOf(stage.deciding));
      owed.push(id);
    }
  };
  let paid = 0;
  const write = { shop: 'deciding', bare: null, workers: 4, most: 90, targets: {} } as const;
  return [
    {
      ...write,
      task: 'post_invoice',
      what: 'Give a bill of three lines its number, freeze it and book it',
      prepare: async (url) => void drafts.push(...(await makeDrafts(stage, url, DRAFTS))),
      ours: () => {
        const id = drafts.shift();
        return id ? post(id) : null;
      },
    },
    {
      ...write,
      task: 'record_payment',
      what: 'Book cash taken for a part of a bill',
      prepare: makeBills,
      ours: () => {
        const body = { method: 'cash', amount: 100 };
        return { method: 'POST', path: `${API}/invoices/${owed[paid++ % owed.length]}/payments`, body };
      },
    },
  ];
}
