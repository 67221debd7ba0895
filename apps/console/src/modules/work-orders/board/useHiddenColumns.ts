import { useState } from 'react';
import type { Mark } from './board.ts';

const PLACE = 'pitlane.board.hidden';

function read(): ReadonlySet<Mark> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return new Set(Array.isArray(kept) ? (kept as Mark[]) : []);
  } catch {
    return new Set();
  }
}

/** Columns a person has put away, remembered on this device. */
export function useHiddenColumns() {
  const [hidden, setHidden] = useState(read);
  const toggle = (mark: Mark) => {
    const next = new Set(hidden);
    if (!next.delete(mark)) next.add(mark);
    localStorage.setItem(PLACE, JSON.stringify([...next]));
    setHidden(next);
  };
  return { hidden, toggle };
}
