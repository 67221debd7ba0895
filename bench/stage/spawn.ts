import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../tools/terminal/root.ts';

export type Spawned = {
  readonly pid: number;
  readonly url: string;
  /** Milliseconds from the start of the process to its first good answer. */
  readonly readyMs: number;
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
};
export type Want = {
  readonly script: string;
  readonly args?: readonly string[];
  readonly nodeArgs?: readonly string[];
  readonly env: Record<string, string>;
  readonly url: string;
  /** Asked until it answers 200; without it the process counts as ready at once. */
  readonly ready?: { readonly path: string; readonly headers: Record<string, string> };
  readonly log: string;
};

const lastWords = ({ log }: Want): string => `It said:\n${readFileSync(log, 'utf8').slice(-2000)}`;

async function answers(want: Want, child: ChildProcess): Promise<void> {
  const { ready } = want;
  if (!ready) return;
  for (const end = performance.now() + 60_000; performance.now() < end; await sleep(5)) {
    if (child.exitCode !== null) throw new Error(`${want.script} ended by itself. ${lastWords(want)}`);
    const good = await fetch(want.url + ready.path, { headers: ready.headers }).then(
      (answer) => answer.arrayBuffer().then(() => answer.ok),
      () => false,
    );
    if (good) return;
  }
  throw new Error(`${want.script} did not answer within a minute. ${lastWords(want)}`);
}

/** Runs a script of ours in a process of its own, with nothing of our environment but the path. */
export async function run(want: Want): Promise<Spawned> {
  const began = performance.now();
  const log = openSync(want.log, 'a');
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...(want.nodeArgs ?? []), join(root, want.script), ...(want.args ?? [])],
    {
      cwd: root,
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...want.env },
      stdio: ['ignore', log, log, 'ipc'],
    },
  );
  const pid = child.pid;
  if (!pid) throw new Error(`Could not run ${want.script}.`);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGCONT');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(late);
  };
  try {
    await answers(want, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    pid,
    url: want.url,
    readyMs: performance.now() - began,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    stop,
  };
}
