import { setTimeout as sleep } from 'node:timers/promises';
import { median, rounded } from '../figures/percentile.ts';
import { memoryOf, processMs } from '../figures/processor.ts';
import { type Row, target } from '../figures/results.ts';
import type { Stage } from '../stage/open.ts';
import type { Spawned } from '../stage/spawn.ts';

type Fresh = Omit<Row, 'measured'>;
type Start = () => Promise<Spawned>;

/** How long a server needs from its first breath to its first good answer, the database running; the middle of `times` starts. */
async function startsOf(start: Start, times: number) {
  const ready: number[] = [];
  const cpu: number[] = [];
  for (let nth = 0; nth <= times; nth += 1) {
    const server = await start();
    // The very first start compiles: kept code is what every later start finds.
    if (nth > 0) {
      ready.push(server.readyMs);
      cpu.push(processMs(server.pid));
    }
    await server.stop();
  }
  return { ms: Math.round(median(ready)), most_ms: Math.round(Math.max(...ready)), cpu_ms: Math.round(median(cpu)) };
}

export async function coldStart(stage: Stage, times: number): Promise<Fresh> {
  const ours = await startsOf(() => stage.pitlane('web,worker'), times);
  const bare = await startsOf(() => stage.bare(), times);
  return {
    task: 'cold_start',
    what: 'From the start of the process to the first good answer, database running, web and worker in one',
    ours,
    bare,
    targets: [target(ours, 'ms', 1500)],
  };
}

/** How often a server is started to see what it rests at: one start differs from the next by some megabytes. */
const RESTS = 3;

/** Resident memory of a server nobody asks, some seconds after its start; the middle of some starts. */
export async function idleMemory(stage: Stage, seconds: number): Promise<Fresh> {
  const memory = async (start: Start) => {
    const [now, most]: [number[], number[]] = [[], []];
    for (let nth = 0; nth < RESTS; nth += 1) {
      const server = await start();
      await sleep(seconds * 1000);
      const { nowMb, mostMb } = memoryOf(server.pid);
      await server.stop();
      now.push(nowMb);
      most.push(mostMb);
    }
    const all = now.map((mb) => rounded(mb, 1));
    return { mb: rounded(median(now), 1), each_mb: all.join(' '), most_mb: rounded(Math.max(...most), 1) };
  };
  const ours = await memory(() => stage.pitlane('web,worker'));
  const bare = await memory(() => stage.bare());
  return {
    task: 'idle_memory',
    what: `Resident memory ${seconds} s after the first answer, web and worker in one process, without PostgreSQL`,
    ours,
    bare,
    targets: [target(ours, 'mb', 150)],
  };
}
