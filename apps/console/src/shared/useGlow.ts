import { useEffect, useRef, useState } from 'react';

const GLOW = 1300;

/**
 * Which rows changed since the last look: `stamps` maps a row's id to something that changes with it. The first look
 * glows nothing; a row glows once for a moment.
 */
export function useGlow(stamps: ReadonlyMap<string, string>): ReadonlySet<string> {
  const seen = useRef<ReadonlyMap<string, string> | undefined>(undefined);
  const [glowing, setGlowing] = useState<ReadonlySet<string>>(() => new Set());
  const sign = [...stamps].map((pair) => pair.join(' ')).join('|');
  const latest = useRef(stamps);
  latest.current = stamps;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the map, which is made anew by every render
  useEffect(() => {
    const before = seen.current;
    if (latest.current.size === 0) return;
    seen.current = latest.current;
    if (!before) return;
    const changed = [...latest.current].filter(([id, stamp]) => before.get(id) !== stamp).map(([id]) => id);
    if (changed.length === 0) return;
    setGlowing(new Set(changed));
    const timer = setTimeout(() => setGlowing(new Set()), GLOW);
    return () => clearTimeout(timer);
  }, [sign]);
  return glowing;
}
