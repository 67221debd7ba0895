import { drive } from './load/drive.ts';
import { recordProfile, type Share, sharesOf } from './load/profile.ts';
import { NORMAL } from './stage/fill.ts';
import { cookieOf, freePort, openStage, type Stage } from './stage/open.ts';
import { gather } from './work/material.ts';
import { type Task, tasksOf } from './work/tasks.ts';

const help = `
npm run bench -- profile [task …] [--top 40]

Where the web process of a production server spends its time while one task is asked over and over: the functions with
the largest share of their own, and the ones of ours with the largest share including what they call. Without names:
list_customers and work_order_page. Nothing is written down.
`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);

function print(shares: readonly Share[], top: number): void {
  say('  own share');
  for (const { where, self } of shares.slice(0, top)) say(`${percent(self)}  ${where}`);
  say('  with what it calls');
  const ours = shares.filter(({ where }) => / (apps|packages)\//.test(where)).sort((a, b) => b.total - a.total);
  for (const { where, total } of ours.slice(0, top)) say(`${percent(total)}  ${where}`);
}

async function look(stage: Stage, task: Task, top: number): Promise<void> {
  const port = await freePort();
  const web = await stage.pitlane('web', [`--inspect=127.0.0.1:${port}`]);
  const load = (seconds: number) =>
    drive({
      url: web.url,
      headers: cookieOf(stage[task.shop]),
      next: task.ours,
      workers: task.workers,
      seconds,
      ...(task.most ? { most: task.most } : {}),
    });
  try {
    await task.prepare?.(web.url);
    await load(3);
    let answers = 0;
    const profile = await recordProfile(port, async () => {
      answers = (await load(5)).times.length;
    });
    say(`\n${task.task}: ${answers} answers`);
    print(sharesOf(profile), top);
  } finally {
    await web.stop();
  }
}

/** Profiles the named tasks; exit code 0, or 2 when a task is unknown. */
export async function main(args: string[]): Promise<number> {
  if (args.includes('--help')) {
    say(help.trim());
    return 0;
  }
  const at = args.indexOf('--top');
  const top = at < 0 ? 40 : Number(args[at + 1]);
  const named = args.filter((arg, nth) => !arg.startsWith('--') && (at < 0 || nth !== at + 1));
  const wanted = named.length > 0 ? named : ['list_customers', 'work_order_page'];
  const stage = await openStage(NORMAL, say);
  try {
    const tasks = tasksOf(stage, await gather(stage));
    const unknown = wanted.find((name) => !tasks.some(({ task }) => task === name));
    if (unknown) {
      say(`There is no task ${unknown}. There are ${tasks.map(({ task }) => task).join(', ')}.`);
      return 2;
    }
    for (const task of tasks.filter((each) => wanted.includes(each.task))) await look(stage, task, top);
    return 0;
  } finally {
    await stage.close();
  }
}
