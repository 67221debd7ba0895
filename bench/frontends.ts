import type { Browser } from 'playwright-core';
import { STAFF_COOKIE } from '../apps/server/kernel/who.ts';
import { openBrowser, sizes } from '../e2e/browser.ts';
import { middle, type Seen, visit } from './browser/paint.ts';
import { measuredHere } from './figures/here.ts';
import { keepResults, type Row, target } from './figures/results.ts';
import { NORMAL } from './stage/fill.ts';
import { openStage, type Stage } from './stage/open.ts';
import { writeResults } from './write-results.ts';

const help = `
npm run bench -- frontends

Opens the board (200 open work orders) and a work order of the console in a headless Chromium on the production server
of the bench: when what one came for is on the screen, and how long the page was busy meanwhile. First visits and
second ones, five of each, the middle counts. Keeps the rows front_… of bench/results.json.
`;
const VISITS = 5;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Screen = {
  readonly task: string;
  readonly what: string;
  readonly path: string;
  readonly wanted: { readonly selector: string; readonly words?: readonly string[] };
};

async function screensOf({ owner, measured }: Stage): Promise<Screen[]> {
  const { rows } = await owner.query<{ id: string; title: string }>(
    `select w.id, j.title from work_order w join job j on j.shop_id = w.shop_id and j.work_order_id = w.id
     where w.shop_id = $1 and w.stage = 'in_progress' order by w.id desc, j.position limit 1`,
    [measured.shopId],
  );
  const { id, title } = rows[0] ?? { id: '', title: '' };
  return [
    {
      task: 'front_board',
      what: 'The board with 200 open work orders: the first car is there',
      path: '/app/board',
      wanted: { selector: 'main a[href*="/work-orders/"]' },
    },
    {
      task: 'front_work_order',
      what: 'One work order: its jobs are there',
      path: `/app/work-orders/${id}`,
      wanted: { selector: 'main', words: [title] },
    },
  ];
}

/** A first visit finds nothing kept; a second one in the same profile finds the files. */
async function bothVisits(browser: Browser, url: string, cookie: string, screen: Screen): Promise<[Seen, Seen]> {
  const context = await browser.newContext({ viewport: sizes.desktop });
  try {
    await context.addCookies([{ name: STAFF_COOKIE, value: cookie, url }]);
    const first = await visit(context, url + screen.path, screen.wanted);
    return [first, await visit(context, url + screen.path, screen.wanted)];
  } finally {
    await context.close();
  }
}

async function measure(
  browser: Browser,
  url: string,
  cookie: string,
  screen: Screen,
): Promise<Omit<Row, 'measured'>[]> {
  const first: Seen[] = [];
  const again: Seen[] = [];
  for (let nth = 0; nth < VISITS; nth += 1) {
    const [one, two] = await bothVisits(browser, url, cookie, screen);
    first.push(one);
    again.push(two);
  }
  const row = (task: string, what: string, seen: Seen): Omit<Row, 'measured'> => ({
    task,
    what,
    ours: { ...seen },
    targets: [target({ ...seen }, 'useful_ms', 1500), target({ ...seen }, 'longest_task_ms', 200)],
  });
  return [
    row(screen.task, `${screen.what}, first visit`, middle(first)),
    row(`${screen.task}_again`, `${screen.what}, second visit`, middle(again)),
  ];
}

/** Measures the console's two heaviest screens; answers the exit code. */
export async function main(args: string[]): Promise<number> {
  if (args.length > 0) {
    say(help.trim());
    return args.includes('--help') || args.includes('-h') ? 0 : 2;
  }
  const stage = await openStage(NORMAL, say);
  const rows: Omit<Row, 'measured'>[] = [];
  try {
    const server = await stage.pitlane('web,worker');
    await stage.settled();
    const browser = await openBrowser();
    try {
      for (const screen of await screensOf(stage)) {
        const measured = await measure(browser, server.url, stage.measured.advisor, screen);
        for (const { task, ours } of measured) say(`${task}: ${JSON.stringify(ours)}`);
        rows.push(...measured);
      }
    } finally {
      await browser.close();
    }
  } finally {
    await stage.close();
  }
  const measured = measuredHere();
  keepResults(rows.map((row) => ({ ...row, measured })));
  writeResults();
  return 0;
}
