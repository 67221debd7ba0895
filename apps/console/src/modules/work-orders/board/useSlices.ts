import { startTransition, useEffect, useState } from 'react';

/** So many cards of each column stand at once, and so many more with each step: little enough to be drawn in one frame. */
const FIRST = 4;
const STEP = 2;

/** How many cards of each column are drawn: a window's height at first, the rest in steps between which the page answers. */
export function useSlices(longest: number): number {
  const [drawn, setDrawn] = useState(FIRST);
  const whole = drawn >= longest;
  useEffect(() => {
    if (!whole) startTransition(() => setDrawn(drawn + STEP));
  }, [drawn, whole]);
  return whole ? Number.POSITIVE_INFINITY : drawn;
}
