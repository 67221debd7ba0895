import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../terminal/root.ts';
import { packFrontEnd } from './pack.ts';
import { fingerprint, frontEnds, isStale, markBuilt } from './stale.ts';

/**
 * Builds the front ends whose sources changed, in parallel. Returns the names built.
 * Throws Error with the builder's output when one fails.
 */
export async function buildStale(say: (line: string) => void, force = false): Promise<string[]> {
  const stale = frontEnds.filter((name) => force || isStale(name));
  if (stale.length > 0) say(`Building ${stale.join(' and ')} …`);
  const outcomes = await Promise.allSettled(stale.map(buildOne));
  const broken = outcomes.find((outcome) => outcome.status === 'rejected');
  if (broken) throw broken.reason;
  return stale;
}

async function buildOne(name: string): Promise<void> {
  const print = fingerprint(name);
  const { code, output } = await runBuilder(join(root, 'apps', name));
  if (code !== 0) throw new Error(`apps/${name} does not build:\n${output}`);
  await packFrontEnd(name);
  markBuilt(name, print);
}

function runBuilder(folder: string): Promise<{ code: number | null; output: string }> {
  const own = join(folder, 'build.ts');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = existsSync(own) ? [own] : [vite, 'build', '--logLevel', 'warn'];
  return new Promise((resolve) => {
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ code, output }));
  });
}
