import { describe, expect, it } from 'vitest';
import { gather } from './gather.ts';
import type { Story } from './StoryRow.tsx';

const row = (seq: number, text: string, plate: string | null, name: string | null = null): Story => ({
  seq,
  type: 'vehicle.service_due',
  at: '2026-11-24T08:00:00.000Z',
  who: 'system',
  name,
  mine: false,
  icon: 'car',
  text,
  facts: [],
  refs: {},
  plate,
  plateRegion: null,
});

describe('[TL-04] what happened to several cars at once is said once', () => {
  it('neighbours with the same words become one row, in their order', () => {
    const rows = [
      row(5, 'told', 'A'),
      row(4, 'told', 'B'),
      row(3, 'told', 'C'),
      row(2, 'opened', 'D'),
      row(1, 'told', 'E'),
    ];
    expect(gather(rows).map(({ story, alike }) => [story.plate, alike.map(({ plate }) => plate)])).toEqual([
      ['A', ['B', 'C']],
      ['D', []],
      ['E', []],
    ]);
  });

  it('keeps apart what one car had twice, what two people did, and what is about no car', () => {
    const rows = [
      row(5, 'told', 'A'),
      row(4, 'told', 'A'),
      row(3, 'told', 'B', 'Chanda'),
      row(2, 'told', null),
      row(1, 'told', null),
    ];
    expect(gather(rows)).toHaveLength(5);
  });

  it('mails one after the other become one row, whatever they say', () => {
    const mail = (seq: number, text: string): Story => ({ ...row(seq, text, 'A'), type: 'mail.sent' });
    const rows = [mail(4, 'Your car is here'), mail(3, 'Your estimate'), row(2, 'opened', 'A'), mail(1, 'Welcome')];
    expect(gather(rows).map(({ alike }) => alike.length)).toEqual([1, 0, 0]);
  });
});
