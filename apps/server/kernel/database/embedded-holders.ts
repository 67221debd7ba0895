import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf, isAlive } from './embedded-process.ts';

/**
 * Who uses the embedded server of a folder right now: one small file a user, named by process.
 * The last one to leave stops the server, so a command beside a running app never takes its database away.
 */
export function holdersOf(folder: string) {
  const shelf = join(folder, 'holders');
  let mine: string | undefined;

  function others(): number {
    if (!existsSync(shelf)) return 0;
    return readdirSync(shelf).filter((name) => {
      if (name === mine) return false;
      const pid = Number(name.split('-')[0]);
      const alive = isAlive(pid) && readQuietly(join(shelf, name)) === birthOf(pid);
      if (!alive) rmSync(join(shelf, name), { force: true });
      return alive;
    }).length;
  }

  return {
    enter(): void {
      mkdirSync(shelf, { recursive: true });
      const number = readdirSync(shelf).filter((name) => name.startsWith(`${process.pid}-`)).length;
      mine = `${process.pid}-${number}-${Date.now().toString(36)}`;
      writeFileSync(join(shelf, mine), birthOf(process.pid));
    },
    /** Returns true when nobody else is left. */
    leave(): boolean {
      const alone = others() === 0;
      if (mine) rmSync(join(shelf, mine), { force: true });
      mine = undefined;
      return alone;
    },
  };
}

function readQuietly(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
