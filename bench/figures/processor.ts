import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts the time of processes in hundredths of a second here (USER_HZ is 100 on every architecture Node runs on). */
const TICK_MS = 10;

export type Stat = { readonly parent: number; readonly ownMs: number; readonly endedChildrenMs: number };

/** Reads a line of /proc/PID/stat (proc(5)): the name in brackets may itself hold spaces and brackets. */
export function parseStat(line: string): Stat {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const at = (field: number): number => Number(fields[field - 3] ?? 0);
  return { parent: at(4), ownMs: (at(14) + at(15)) * TICK_MS, endedChildrenMs: (at(16) + at(17)) * TICK_MS };
}

/** Milliseconds on a processor from a line of /proc/PID/schedstat, whose first number is nanoseconds. */
export const parseSchedule = (line: string): number => Number(line.split(' ')[0]) / 1e6;

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Milliseconds of processor time a living process has used so far, all its threads together; 0 when it is gone. */
export function processMs(pid: number): number {
  const threads = names(`/proc/${pid}/task`).map((thread) => read(`/proc/${pid}/task/${thread}/schedstat`));
  if (threads.length > 0 && threads.every((line) => line !== undefined))
    return threads.reduce((sum, line) => sum + parseSchedule(line), 0);
  const stat = read(`/proc/${pid}/stat`);
  return stat ? parseStat(stat).ownMs : 0;
}

/**
 * Milliseconds a PostgreSQL has used so far: its postmaster, every living child (sessions and machinery), and every
 * child that has ended, which the system books on the postmaster.
 */
export function postgresMs(postmaster: number): number {
  const stat = read(`/proc/${postmaster}/stat`);
  if (!stat) return 0;
  const { ownMs, endedChildrenMs } = parseStat(stat);
  return childrenOf(postmaster).reduce((sum, pid) => sum + processMs(pid), ownMs + endedChildrenMs);
}

/** The living children of a process. */
export function childrenOf(parent: number): number[] {
  return names('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      const stat = read(`/proc/${name}/stat`);
      return stat !== undefined && parseStat(stat).parent === parent;
    })
    .map(Number);
}

/** The parent of a process, or 0. */
export const parentOf = (pid: number): number => parseStat(read(`/proc/${pid}/stat`) ?? ')').parent;

/** Megabytes (1024 × 1024 bytes) a process keeps in memory now, and the most it ever kept. */
export function memoryOf(pid: number): { readonly nowMb: number; readonly mostMb: number } {
  const status = read(`/proc/${pid}/status`) ?? '';
  const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return { nowMb: kilobytes('VmRSS') / 1024, mostMb: kilobytes('VmHWM') / 1024 };
}
