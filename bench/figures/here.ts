import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { root } from '../../tools/terminal/root.ts';

/** The commit of this working copy, with a + when files were changed since; 'unknown' outside a clone. */
export function commitHere(): string {
  const git = (...words: string[]) => spawnSync('git', words, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';
  const commit = git('rev-parse', '--short', 'HEAD');
  if (!commit) return 'unknown';
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', 'apps', 'packages', 'package-lock.json');
  return changed ? `${commit}+` : commit;
}

/** Processors, memory and Node of this machine, in words. */
export function machineHere(): string {
  const all = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `${all.length} × ${all[0]?.model.trim() || process.arch}, ${gigabytes} GB, Node ${process.versions.node}`;
}

/** Date, machine, how busy it was during the last minute, and commit of a measurement. */
export const measuredHere = (scale?: string) => ({
  at: new Date().toISOString(),
  machine: machineHere(),
  load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  commit: commitHere(),
  ...(scale ? { scale } : {}),
});
