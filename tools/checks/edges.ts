import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { root } from '../terminal/root.ts';
import type { Parsed, SourceFile } from './source.ts';
import type { Edge } from './walls.ts';

export type Graph = { edges: Edge[]; runtime: Edge[]; broken: Edge[] };

/** Who imports whom among our own files; `runtime` leaves out imports that exist for types only. */
export function graphOf(files: readonly SourceFile[], parsed: readonly Parsed[]): Graph {
  const known = new Set(files.map(({ path }) => path));
  const graph: Graph = { edges: [], runtime: [], broken: [] };
  files.forEach(({ path }, index) => {
    for (const { target, typeOnly, line } of parsed[index]?.imports ?? []) {
      const to = resolve(path, target, known);
      if (!to) continue;
      const edge = { from: path, to, line, typeOnly };
      graph.edges.push(edge);
      if (!typeOnly) graph.runtime.push(edge);
      if (!known.has(to) && !existsSync(join(root, to))) graph.broken.push(edge);
    }
  });
  return graph;
}

/** The path from the root an import means, or undefined for packages of others and for pictures and styles. */
function resolve(from: string, target: string, known: Set<string>): string | undefined {
  const clean = target.replace(/\?.*$/, '');
  if (clean.startsWith('.')) {
    const path = posix.join(dirname(from), clean);
    return /\.(ts|tsx|mjs)$/.test(path) && !path.includes('/dist/') ? path : undefined;
  }
  const own = /^@pitlane\/([^/]+)(?:\/(.+))?$/.exec(clean);
  if (!own) return undefined;
  const [, name, file] = own;
  if (file?.endsWith('.css')) return undefined;
  const path = `packages/${name}/src/${file ?? 'index'}.ts`;
  return known.has(path) || name !== 'server' ? path : 'apps/server/main.ts';
}

/** Groups of files that import each other in a circle, each as the list of its members. */
export function circles(edges: readonly Edge[]): string[][] {
  const next = Map.groupBy(edges, ({ from }) => from);
  const order = new Map<string, { index: number; low: number; open: boolean }>();
  const stack: string[] = [];
  const found: string[][] = [];
  const enter = (path: string) => {
    const me = { index: order.size, low: order.size, open: true };
    order.set(path, me);
    stack.push(path);
    for (const { to } of next.get(path) ?? []) {
      const seen = order.get(to);
      if (!seen) me.low = Math.min(me.low, enter(to).low);
      else if (seen.open) me.low = Math.min(me.low, seen.index);
      if (to === path) found.push([path]);
    }
    if (me.low === me.index) {
      const group = stack.splice(stack.indexOf(path));
      for (const member of group) order.get(member)!.open = false;
      if (group.length > 1) found.push(group.sort());
    }
    return me;
  };
  for (const path of next.keys()) if (!order.has(path)) enter(path);
  return found;
}
