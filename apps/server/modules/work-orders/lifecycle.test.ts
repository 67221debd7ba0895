import { workOrders } from '@pitlane/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachable } from '../../kernel/lifecycle.ts';
import { type Facts, offered, whyNot } from './guards.ts';
import { laneOf } from './lane.ts';
import { lifecycle } from './lifecycle.ts';

const stage = fc.constantFrom(...workOrders.stages);
const facts = fc.record({ agreed: fc.nat(4), unfinished: fc.nat(4), pending: fc.nat(4), undecided: fc.nat(4) });

describe('the lifecycle of a work order', () => {
  it('R-240 knows only its own stages, and every stage can end', () => {
    for (const from of workOrders.stages) {
      const to = reachable(lifecycle, from);
      expect(to.has('closed') || to.has('cancelled'), from).toBe(true);
      for (const each of to) expect(workOrders.stages).toContain(each);
    }
    expect(Object.keys(lifecycle).sort()).toEqual([...workOrders.stages].sort());
    expect([Object.keys(lifecycle.closed), Object.keys(lifecycle.cancelled)]).toEqual([[], []]);
  });

  it('R-240 random moves, legal or not, never leave the known stages, and what is offered is what is accepted', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(stage, facts), { maxLength: 40 }), (moves) => {
        let now: workOrders.Stage = 'requested';
        for (const [to, seen] of moves) {
          const blocked = whyNot(now, to, seen);
          const offer = offered(now, seen).find((each) => each.to === to);
          expect(blocked === null).toBe(offer !== undefined && offer.blocked === null);
          if (!blocked) now = to;
          expect(workOrders.stages).toContain(now);
        }
      }),
    );
  });

  it('R-242 R-243 R-244 guards: work needs an agreed job, quality check needs them done, approval needs one sent', () => {
    fc.assert(
      fc.property(stage, facts, (from, seen: Facts) => {
        if (whyNot(from, 'in_progress', seen) === null) expect(seen.agreed).toBeGreaterThan(0);
        if (whyNot(from, 'quality_check', seen) === null) expect(seen.unfinished).toBe(0);
        if (whyNot(from, 'awaiting_approval', seen) === null) expect(seen.pending).toBeGreaterThan(0);
        expect(whyNot(from, 'ready', seen)).not.toBeNull();
      }),
    );
    const allDeclined = { agreed: 0, unfinished: 0, pending: 0, undecided: 0 };
    expect(whyNot('awaiting_approval', 'quality_check', allDeclined)).toBeNull();
    expect(whyNot('awaiting_approval', 'quality_check', { ...allDeclined, undecided: 1 })?.code).toBe('not_approved');
  });

  it('R-250 the lane has six marks, and exactly one is now while the car is here', () => {
    const at = '2026-11-24T07:00:00.000Z';
    for (const each of workOrders.stages) {
      const stamps = { arrived_at: at, inspected_at: null, decided_at: null, work_started_at: null, checked_at: null };
      const lane = laneOf({ stage: each, stage_since: at, ready_at: null, ...stamps });
      expect(lane.map((mark) => mark.mark)).toEqual([...workOrders.laneMarks]);
      const outside = ['requested', 'scheduled', 'collecting', 'closed', 'cancelled'].includes(each);
      expect(lane.filter((mark) => mark.state === 'now')).toHaveLength(outside ? 0 : 1);
    }
  });
});
