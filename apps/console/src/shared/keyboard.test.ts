import { describe, expect, it } from 'vitest';
import { keyCaps, nameOf } from './keyboard.ts';

const press = (key: string, held: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('keyboard', () => {
  it('names keys the same on every machine', () => {
    expect(nameOf(press('K', { ctrlKey: true }))).toBe('mod+k');
    expect(nameOf(press('k', { metaKey: true }))).toBe('mod+k');
    expect(nameOf(press('?'))).toBe('?');
  });

  it('prints caps', () => {
    expect(keyCaps('mod+k')).toEqual(['Ctrl', 'K']);
    expect(keyCaps('g b')).toEqual(['G', 'B']);
  });
});
