import { describe, expect, it } from 'vitest';
import { queryOf } from './booking.ts';
import { timeLeft } from './countdown.ts';
import { concerns, waitBefore } from './live.ts';

describe('islands', () => {
  it('[TRK-01] looks again only when its own work order is named', () => {
    expect(concerns('{"event":"job.done","workOrder":"wo_1"}', ['wo_1'])).toBe(true);
    expect(concerns('{"event":"job.done","workOrder":"wo_12"}', ['wo_1'])).toBe(false);
    expect(concerns('{"type":"event","seq":4,"name":"booking.accepted"}', [])).toBe(true);
    expect(concerns('{"type":"hello","seq":4}', [])).toBe(false);
  });

  it('[TRK-01] waits longer after each lost line, never more than half a minute', () => {
    expect(waitBefore(0, 0)).toBe(500);
    expect(waitBefore(3, 0)).toBe(4000);
    expect(waitBefore(50, 0)).toBe(30_000);
    expect(waitBefore(50, 1)).toBe(15_000);
  });

  it('[PAY-02] counts the time a request has left in minutes and seconds, and stops at nothing', () => {
    const ends = Date.parse('2026-11-24T14:53:05.000Z');
    expect(timeLeft(ends, Date.parse('2026-11-24T14:38:05.000Z'))).toBe('15:00');
    expect(timeLeft(ends, Date.parse('2026-11-24T14:52:00.200Z'))).toBe('1:05');
    expect(timeLeft(ends, Date.parse('2026-11-24T15:00:00.000Z'))).toBe('0:00');
  });

  it('[BOOK-02] asks for prices without sending who is asking', () => {
    const query = queryOf([
      ['service', 'oil'],
      ['service', 'brakes'],
      ['email', 'me@mail.example'],
      ['name', 'Mutinta'],
      ['plate', 'BAE 4821'],
      ['vehicleType', 'pickup'],
    ]);
    expect(query.toString()).toBe('service=oil&service=brakes&vehicleType=pickup');
  });
});
