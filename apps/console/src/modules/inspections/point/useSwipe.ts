import { type TouchEvent, useRef } from 'react';

const FAR = 90;
const FLAT = 0.5;

/** Sideways strokes: +1 to the left (forward), −1 to the right. Strokes that begin in a field or a strip count not. */
export function useSwipe(onSwipe: (by: 1 | -1) => void) {
  const start = useRef<{ readonly x: number; readonly y: number }>(undefined);
  return {
    onTouchStart: (event: TouchEvent) => {
      const inside = event.target instanceof Element && event.target.closest('input, textarea, [data-no-swipe]');
      const touch = event.touches[0];
      start.current =
        touch && !inside && event.touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : undefined;
    },
    onTouchEnd: (event: TouchEvent) => {
      const from = start.current;
      const touch = event.changedTouches[0];
      start.current = undefined;
      if (!from || !touch) return;
      const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
      if (Math.abs(x) < FAR || Math.abs(y) > Math.abs(x) * FLAT) return;
      onSwipe(x < 0 ? 1 : -1);
    },
  };
}
