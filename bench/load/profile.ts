import { setTimeout as sleep } from 'node:timers/promises';

type CallFrame = { functionName: string; url: string; lineNumber: number };
type ProfileNode = { id: number; callFrame: CallFrame; children?: number[] };
export type CpuProfile = { nodes: ProfileNode[]; samples?: number[]; timeDeltas?: number[] };
export type Share = { readonly where: string; readonly self: number; readonly total: number };

/** Records where a process started with `--inspect=127.0.0.1:port` spends its time while `work` runs. */
export async function recordProfile(port: number, work: () => Promise<unknown>): Promise<CpuProfile> {
  const list = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as { webSocketDebuggerUrl: string }[];
  const socket = new WebSocket(list[0]?.webSocketDebuggerUrl ?? '');
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  let last = 0;
  const say = (method: string, params: object = {}): Promise<unknown> => {
    const id = ++last;
    return new Promise((resolve) => {
      const hear = (message: MessageEvent) => {
        const answer = JSON.parse(String(message.data)) as { id?: number; result?: unknown };
        if (answer.id !== id) return;
        socket.removeEventListener('message', hear);
        resolve(answer.result);
      };
      socket.addEventListener('message', hear);
      socket.send(JSON.stringify({ id, method, params }));
    });
  };
  await say('Profiler.enable');
  await say('Profiler.setSamplingInterval', { interval: 200 });
  await say('Profiler.start');
  await work();
  const { profile } = (await say('Profiler.stop')) as { profile: CpuProfile };
  socket.close();
  await sleep(50);
  return profile;
}

function placeOf({ functionName, url, lineNumber }: CallFrame): string {
  const file = url
    .replace(/^file:\/\//, '')
    .replace(/^.*\/node_modules\//, '')
    .replace(/^.*\/(apps|packages|tools|bench)\//, '$1/');
  return `${functionName || '(anonymous)'} ${file ? `${file}:${lineNumber + 1}` : '(native)'}`;
}

/** Shares (0 to 1) of the busy time by function: its own, and with all it called (once a stack, so recursion counts once). */
export function sharesOf(profile: CpuProfile): Share[] {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const spent = new Map<number, number>();
  for (const [nth, id] of (profile.samples ?? []).entries())
    spent.set(id, (spent.get(id) ?? 0) + Math.max(0, profile.timeDeltas?.[nth] ?? 0));
  const sums = new Map<string, { self: number; total: number }>();
  let busy = 0;
  for (const [id, time] of spent) {
    if (nodes.get(id)?.callFrame.functionName === '(idle)') continue;
    busy += time;
    const seen = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const node = nodes.get(at);
      if (!node) break;
      const where = placeOf(node.callFrame);
      const sum = sums.get(where) ?? { self: 0, total: 0 };
      if (at === id) sum.self += time;
      if (!seen.has(where)) sum.total += time;
      seen.add(where);
      sums.set(where, sum);
    }
  }
  return [...sums]
    .map(([where, { self, total }]) => ({ where, self: self / busy, total: total / busy }))
    .sort((a, b) => b.self - a.self);
}
