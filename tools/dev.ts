import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildStale } from './front-ends/build.ts';
import { frontEnds } from './front-ends/stale.ts';
import { untilStopped } from './serve/until-stopped.ts';
import { root } from './terminal/root.ts';
import { giveUp, helpWanted, say } from './terminal/say.ts';

helpWanted(`
npm run dev

Serves Pitlane and keeps it current while you edit: the server starts again when its files change, the front ends are
built again when theirs do (reload the page). Settings are those of npm start; Ctrl-C stops everything.
`);

const children: ChildProcess[] = [];
untilStopped(async () => {
  await Promise.all(children.map(end));
}, say);

await buildStale(say).catch((error: Error) => giveUp(error.message));
for (const name of frontEnds) watchFrontEnd(name);
const watched = ['apps/server', 'apps/site/dist/server', 'packages', 'tools/serve'].flatMap((path) => [
  '--watch-path',
  join(root, path),
]);
run(root, [
  '--watch',
  '--watch-preserve-output',
  ...watched,
  '--disable-warning=ExperimentalWarning',
  join(root, 'tools', 'start.ts'),
  '--no-build',
]);

/** A front end with a build of its own (two passes) is built again as a whole; the others watch by themselves. */
function watchFrontEnd(name: string): void {
  const folder = join(root, 'apps', name);
  if (existsSync(join(folder, 'build.ts'))) {
    const paths = ['src', '../../packages'].flatMap((path) => ['--watch-path', join(folder, path)]);
    run(folder, ['--watch', '--watch-preserve-output', ...paths, join(folder, 'build.ts')]);
  } else {
    run(folder, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--watch', '--logLevel', 'warn']);
  }
}

function run(cwd: string, args: string[]): void {
  children.push(spawn(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] }));
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
