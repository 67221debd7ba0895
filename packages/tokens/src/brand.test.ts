import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedBrand, brandScale, isAllowedBrand } from './brand.ts';
import { contrast, toHex, toOklch } from './colour.ts';
import { dark, light } from './tokens.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

describe('brand colours', () => {
  it('keeps every brand readable on page, card and tint', () => {
    fc.assert(
      fc.property(hex, fc.constantFrom('light' as const, 'dark' as const), (colour, scheme) => {
        const scale = brandScale(colour, scheme);
        const table = scheme === 'light' ? light : dark;
        for (const ground of [table.paper, table.sheet, scale[100]]) {
          expect(contrast(scale[600], ground)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(scale[700], ground)).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(scale.on600, scale[600])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(scale[500], table.sheet)).toBeGreaterThanOrEqual(3);
        expect(contrast(table.ink, scale[100])).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 300 },
    );
  });

  it('offers an allowed colour for any colour, and leaves that one alone', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        const { h, c } = toOklch(allowedBrand(colour));
        expect(c < 0.06 || (h > 180 && h < 350)).toBe(true);
      }),
    );
  });

  it.each(['#B3261E', '#9A5B00', '#1B7A43', '#FF0000', '#F0B354', '#00A651'])(
    'moves %s away from the condition colours',
    (colour) => {
      expect(isAllowedBrand(colour)).toBe(false);
      expect(allowedBrand(colour)).not.toBe(colour);
    },
  );

  it.each(['#153F75', '#0B6472', '#1C549C', '#23282D', '#6B2D8F'])('keeps %s', (colour) => {
    expect(allowedBrand(colour)).toBe(colour);
  });

  it('refuses what is not a colour', () => {
    expect(() => brandScale('blue')).toThrow('not a hex colour');
  });

  it('converts a colour there and back', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        expect(toHex(toOklch(colour))).toBe(colour.toUpperCase());
      }),
    );
  });
});
