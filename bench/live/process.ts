import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const children = new Set<ChildProcess>();

/** The next message of a child; rejects when it ends first. */
export async function messageOf<T>(child: ChildProcess): Promise<T> {
  const gone = new AbortController();
  const end = once(child, 'exit', { signal: gone.signal }).then(([code]) => {
    throw new Error(`a process of the bench ended with ${code}`);
  });
  try {
    const [message] = (await Promise.race([once(child, 'message'), end])) as [T];
    return message;
  } finally {
    gone.abort();
    end.catch(() => {});
  }
}

/** Asks a child something and waits for its answer. */
export async function ask<T>(child: ChildProcess, question: unknown): Promise<T> {
  const answer = messageOf<T>(child);
  child.send(question as never);
  return answer;
}

export type Served = { readonly child: ChildProcess; readonly url: string };

/** The server in a process of its own, on a free port or the one it had before. */
export async function serve(databaseUrl: string, folder: string, port = '0'): Promise<Served> {
  const args = [databaseUrl, folder, port];
  const child = fork(join(HERE, 'serve.ts'), args, { execArgv: ['--expose-gc', ...profiling()] });
  children.add(child);
  return { child, url: await messageOf<string>(child) };
}

/** With `--cpu-profile FOLDER` on the command line the server writes its profile there when it ends. */
function profiling(): string[] {
  const at = process.argv.indexOf('--cpu-profile');
  return at < 0 ? [] : ['--cpu-prof', `--cpu-prof-dir=${process.argv[at + 1] ?? '.'}`];
}

/** A process that holds sockets as pages do. */
export function openListeners(): ChildProcess {
  const child = fork(join(HERE, 'listen.ts'), [], { serialization: 'advanced' });
  children.add(child);
  return child;
}

/** Ends a child of ours and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** Ends every process of this bench; whoever waits for one of them is told. */
export async function endAll(): Promise<void> {
  await Promise.all([...children].map((child) => end(child)));
}
