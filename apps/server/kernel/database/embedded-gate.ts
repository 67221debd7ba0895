import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf, isAlive } from './embedded-process.ts';

/**
 * Lets one at a time start or end the server of a folder: who comes while the last user leaves would otherwise adopt a
 * server that is already on its way down. The gate of a killed process is opened by the next one.
 * Rejects with what `work` rejects with.
 */
export async function throughGate<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const gate = join(folder, 'gate');
  while (!close(gate)) {
    openIfLeft(gate);
    await sleep(25);
  }
  try {
    return await work();
  } finally {
    rmSync(gate, { force: true });
  }
}

let turn = 0;
const nameless = (gate: string) => `${gate}.${process.pid}.${turn++}`;

/** Written under another name first, so that nobody ever reads half of it. */
function close(gate: string): boolean {
  const mine = nameless(gate);
  writeFileSync(mine, `${process.pid} ${birthOf(process.pid)}`);
  try {
    linkSync(mine, gate);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

function openIfLeft(gate: string): void {
  const seen = contentOf(gate);
  const [pid, birth] = seen.split(' ');
  if (!seen || (isAlive(Number(pid)) && birth === birthOf(Number(pid)))) return;
  const aside = nameless(gate);
  try {
    renameSync(gate, aside);
    // Somebody was quicker and has closed it anew: give it back.
    if (contentOf(aside) !== seen) linkSync(aside, gate);
  } catch {
    // Opened or closed by another meanwhile; the next round sees it.
  } finally {
    rmSync(aside, { force: true });
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
