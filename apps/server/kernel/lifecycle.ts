/** A table of allowed moves: from → to → what the move asks for. Data one can read aloud. */
export type Move = { readonly reason?: true; readonly by?: readonly string[] };
export type Lifecycle<S extends string> = { readonly [From in S]: { readonly [To in S]?: Move } };

/** The states one may go to from here. */
export function movesFrom<S extends string>(lifecycle: Lifecycle<S>, from: S): { to: S; move: Move }[] {
  return Object.entries(lifecycle[from]).map(([to, move]) => ({ to: to as S, move: move as Move }));
}

/** The move between two states, or null when the table does not allow it. */
export function moveBetween<S extends string>(lifecycle: Lifecycle<S>, from: S, to: S): Move | null {
  return lifecycle[from][to] ?? null;
}

/** Every state that can be reached in the end; used to prove that no state is a trap. */
export function reachable<S extends string>(lifecycle: Lifecycle<S>, from: S): Set<S> {
  const seen = new Set<S>([from]);
  const open: S[] = [from];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const { to } of movesFrom(lifecycle, next)) {
      if (seen.has(to)) continue;
      seen.add(to);
      open.push(to);
    }
  }
  return seen;
}
