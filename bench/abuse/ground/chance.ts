/** Numbers that look drawn by lot and are the same in every run: mulberry32, by Tommy Ettinger, public domain. */
export type Chance = { readonly upTo: (count: number) => number; readonly one: <T>(of: readonly T[]) => T };

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (count: number): number => Math.floor(next() * count);
  return { upTo, one: (of) => of[upTo(of.length)] as never };
}
