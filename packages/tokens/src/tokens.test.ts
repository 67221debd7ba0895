import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from './colour.ts';
import { tokensCss } from './css.ts';
import { dark, light } from './tokens.ts';

describe('tokens', () => {
  it('has a style sheet that matches the table', () => {
    expect(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')).toBe(tokensCss());
  });

  it.each([
    ['light', light],
    ['dark', dark],
  ])('is readable in %s', (_, table) => {
    for (const text of ['ink', 'ink-2', 'petrol-600', 'good', 'monitor', 'urgent', 'info'] as const) {
      for (const ground of ['paper', 'sheet'] as const) {
        expect(contrast(table[text], table[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const tone of ['good', 'monitor', 'urgent', 'info'] as const) {
      expect(contrast(table[tone], table[`${tone}-bg`]), `${tone} on its tint`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(table['on-petrol'], table['petrol-600'])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(table['on-info'], table.info)).toBeGreaterThanOrEqual(4.5);
  });
});
