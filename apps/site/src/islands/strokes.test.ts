import { estimates } from '@pitlane/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, emptyDrawing, goOn, pathOf } from './strokes.ts';

describe('a drawn signature', () => {
  it('[EST-07] whatever a finger does, the strokes are ones the shop takes', () => {
    const touch = fc.record({
      down: fc.boolean(),
      x: fc.double({ noNaN: true, min: -500, max: 900 }),
      y: fc.double({ noNaN: true, min: -500, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(touch, { minLength: 1, maxLength: 400 }), (touches) => {
        const drawing = emptyDrawing();
        for (const { down, x, y } of touches)
          if (down || drawing.strokes.length === 0) begin(drawing, x, y);
          else goOn(drawing, x, y);
        expect(estimates.signatureDrawing.safeParse(drawing).success).toBe(true);
        expect(pathOf(drawing).match(/M/g)).toHaveLength(drawing.strokes.length);
      }),
    );
  });

  it('[EST-07] a very long scribble ends instead of growing without end', () => {
    const drawing = emptyDrawing();
    for (let n = 0; n < 30_000; n += 1)
      if (!goOn(drawing, (n * 7) % 360, (n * 3) % 160)) begin(drawing, n % 360, n % 160);
    expect(estimates.signatureDrawing.safeParse(drawing).success).toBe(true);
  });
});
