import { expect, test } from 'vitest';
import { type Visit, visitIcs } from './ics.ts';
import { vtimezone } from './vtimezone.ts';

const visit: Visit = {
  uid: 'bk_0123456789abcdefghijkl@pitlane',
  sequence: 0,
  method: 'request',
  start: new Date('2026-11-24T08:00:00Z'),
  end: new Date('2026-11-24T10:30:00Z'),
  timeZone: 'Africa/Lusaka',
  title: 'Brakes, tyres; and "more"',
  description: `First line\nSecond line ${'Ölwechsel für das Auto '.repeat(10)}`,
  location: 'Plot 12, Great East Road',
  organiser: { name: 'Chilenje Motors', email: 'hello@chilenje.example' },
  attendee: { name: 'Mary Banda', email: 'mary@example.org' },
  stamp: new Date('2026-11-20T07:00:00Z'),
};
const unfold = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');

test('[SCHD-04] a confirmation carries the wall time, its zone and who is meant', () => {
  const lines = unfold(visitIcs(visit));
  expect(lines).toEqual(
    expect.arrayContaining(['METHOD:REQUEST', 'SEQUENCE:0', 'STATUS:CONFIRMED', `UID:${visit.uid}`]),
  );
  expect(lines).toContain('DTSTART;TZID=Africa/Lusaka:20261124T100000');
  expect(lines).toContain('DTEND;TZID=Africa/Lusaka:20261124T123000');
  expect(lines).toContain('DTSTAMP:20261120T070000Z');
  expect(lines.find((line) => line.startsWith('ORGANIZER'))).toContain('mailto:hello@chilenje.example');
  expect(lines.find((line) => line.startsWith('ATTENDEE'))).toContain('mary@example.org');
});

test('[SCHD-04] a change keeps the uid with a higher sequence, a cancellation says so', () => {
  const lines = unfold(visitIcs({ ...visit, method: 'cancel', sequence: 2 }));
  expect(lines).toEqual(
    expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:2', 'STATUS:CANCELLED', `UID:${visit.uid}`]),
  );
});

test('texts are escaped, lines end in CRLF and none is longer than 75 bytes', () => {
  const text = visitIcs(visit);
  expect(unfold(text)).toContain('SUMMARY:Brakes\\, tyres\\; and "more"');
  expect(unfold(text).find((line) => line.startsWith('DESCRIPTION'))).toContain('First line\\nSecond line');
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
});

test('a line break smuggled into a title opens no new property', () => {
  const lines = unfold(visitIcs({ ...visit, title: 'Oil\r\nATTENDEE:mailto:spy@example.org' }));
  expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1);
});

test('[SCHD-04] the zone block names both changes of the clock in Berlin', () => {
  const block = vtimezone('Europe/Berlin', new Date('2026-06-01T00:00:00Z'), new Date('2026-06-01T01:00:00Z'));
  const summer = 'BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT';
  const winter = 'BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD';
  expect(block).toContain(summer);
  expect(block).toContain(winter);
});

test('[SCHD-04] a zone without summer time has one observance; the file contains it', () => {
  const block = vtimezone('Africa/Lusaka', visit.start, visit.end);
  expect(block.match(/BEGIN:STANDARD/g)).toHaveLength(1);
  expect(block).toContain('TZOFFSETTO:+0200');
  expect(visitIcs(visit)).toContain('BEGIN:VTIMEZONE\r\nTZID:Africa/Lusaka\r\n');
});
