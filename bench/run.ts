import { parseArgs } from 'node:util';
import { root } from '../tools/terminal/root.ts';
import { printing } from './documents.ts';
import { measuredHere } from './figures/here.ts';
import { rounded } from './figures/percentile.ts';
import { memoryOf } from './figures/processor.ts';
import { keepResults, type Row } from './figures/results.ts';
import { verdict } from './page/tables.ts';
import { LARGE, NORMAL } from './stage/fill.ts';
import { openStage, type Stage } from './stage/open.ts';
import { coldStart, idleMemory } from './work/footprint.ts';
import { install } from './work/install.ts';
import { gather } from './work/material.ts';
import { type Cast, measure, type Pace } from './work/measure.ts';
import { tasksOf } from './work/tasks.ts';
import { writeResults } from './write-results.ts';

const help = `
npm run bench -- [--quick] [--large] [--only TASK] [--strict]

Fills a database of its own with 20 shops (10,000 customers and 10,000 work orders in the measured one), runs the
production server on it beside a bare one (Fastify and pg, the least that is safe), asks both the same in turn and
prints what one request costs. Keeps bench/results.json and writes bench/RESULTS.md. Loopback only; ends by itself
within six minutes.

  --quick        fewer rounds
  --large        100,000 customers and work orders: a million rows
  --only TASK    one task (list_customers, work_order_page, accept_booking …); may be given more than once
  --strict       exit code 1 when a target is missed

  npm run bench -- live         people watching, changes made: how soon every screen knows
  npm run bench -- frontends    the console in a browser with 200 open work orders
  npm run bench -- lighthouse   the drivers' pages as Lighthouse sees them
  npm run bench -- profile      where the server's time goes

Exit code 0: measured. 1: a measurement failed, or with --strict a target is missed. 2: not understood.
`;

const say = (line = ''): void => void process.stdout.write(`${line}\n`);
type Fresh = Omit<Row, 'measured'>;

function tell(row: Fresh): void {
  const side = ({ rps, cpu_ms, pg_cpu_ms, p50_ms, p95_ms, p99_ms, ...rest }: Row['ours']): string =>
    cpu_ms === undefined || rps === undefined
      ? JSON.stringify({ ...rest, ...(p50_ms ? { p50_ms, p95_ms } : {}), ...(cpu_ms ? { cpu_ms } : {}) })
      : `CPU ${cpu_ms} ms + PostgreSQL ${pg_cpu_ms} ms, ${rps}/s, p50 ${p50_ms} p95 ${p95_ms} p99 ${p99_ms} ms${rest.failed ? `, ${rest.failed} FAILED` : ''}`;
  say(`\n${row.task}: ${row.what ?? ''}`);
  say(`  ours  ${side(row.ours)}`);
  if (row.bare) say(`  bare  ${side(row.bare)}`);
  if (row.targets?.length) say(`  ${verdict(row)}`);
}

async function askBoth(stage: Stage, pace: Pace, only: readonly string[]): Promise<Fresh[]> {
  const [web, worker, bare] = [await stage.pitlane('web'), await stage.pitlane('worker'), await stage.bare()];
  const cast: Cast = { stage, web, worker, bare };
  await stage.settled();
  const rows: Fresh[] = [];
  for (const task of tasksOf(stage, await gather(stage))) {
    if (only.length > 0 && !only.includes(task.task)) continue;
    const row = await measure(cast, task, pace);
    tell(row);
    rows.push(row);
  }
  const memory = (pid: number) => {
    const { nowMb, mostMb } = memoryOf(pid);
    return { mb: rounded(nowMb, 1), most_mb: rounded(mostMb, 1) };
  };
  rows.push({
    task: 'memory_after_load',
    what: 'Resident memory of the web process after all of the above, and the most it ever had',
    ours: memory(web.pid),
    bare: memory(bare.pid),
  });
  for (const each of [web, worker, bare]) await each.stop();
  return rows;
}

function understood(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        help: { type: 'boolean', short: 'h' },
        quick: { type: 'boolean' },
        large: { type: 'boolean' },
        strict: { type: 'boolean' },
        only: { type: 'string', multiple: true },
      },
    });
    return values;
  } catch (error) {
    say((error as Error).message);
    return undefined;
  }
}

/** Measures the API, start, memory and install; answers the exit code. */
export async function main(args: string[]): Promise<number> {
  const wanted = understood(args);
  if (!wanted || wanted.help) {
    say(help.trim());
    return wanted ? 0 : 2;
  }
  const began = performance.now();
  const { quick = false, large = false, only = [] } = wanted;
  const pace: Pace = quick ? { rounds: 2, seconds: 0.7 } : { rounds: 4, seconds: 1 };
  const scale = large ? LARGE : NORMAL;
  const stage = await openStage(scale, say);
  const rows: Fresh[] = [];
  try {
    if (only.length === 0) {
      rows.push(await coldStart(stage, quick ? 1 : 3), await idleMemory(stage, quick ? 3 : 8), install(root));
      rows.forEach(tell);
    }
    rows.push(...(await askBoth(stage, pace, only)));
    if (only.length === 0) rows.push(...(await printing(tell)));
  } finally {
    await stage.close();
  }
  const measured = measuredHere(
    `${scale.customers} customers, ${scale.workOrders} work orders${quick ? ', quick' : ''}`,
  );
  const mark = large ? '_large' : '';
  keepResults(rows.map((row) => ({ ...row, task: `${row.task}${mark}`, measured })));
  writeResults();
  const over = rows.filter(({ targets = [] }) => targets.some(({ ok }) => !ok)).map(({ task }) => task);
  say(`\n${over.length > 0 ? `Over a target: ${over.join(', ')}.` : 'Every target is met.'}`);
  say(`Measured in ${Math.round((performance.now() - began) / 1000)} s. bench/RESULTS.md has the tables.`);
  return wanted.strict && over.length > 0 ? 1 : 0;
}
