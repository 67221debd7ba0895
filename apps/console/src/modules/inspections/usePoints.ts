import { api } from '@pitlane/client/api';
import { useMemo, useState } from 'react';
import { deliver, useOutbox } from '../../shared/outbox.ts';
import type { Saving } from '../../shared/SaveState.tsx';
import type { Inspection, Point, Recorded } from './inspection.ts';

type Part = Partial<Pick<Point, 'condition' | 'measured' | 'note' | 'customerSentence'>>;
/** What was just entered at a point, and how its saving went. */
export type Local = {
  readonly part: Part;
  readonly state: Saving;
  readonly at: number;
  readonly error?: unknown;
  readonly why?: Recorded['why'];
};
type Locals = Readonly<Record<string, Local>>;

/** Lays what waits in the outbox and what is being saved over the server's answer. */
function laid(points: readonly Point[], queued: ReadonlyMap<string, Part>, locals: Locals, asOf: number): Point[] {
  return points.map((point) => {
    const local = locals[point.key];
    const fresh = local && (local.state !== 'saved' || local.at > asOf) ? local.part : undefined;
    const over = { ...queued.get(point.key), ...fresh };
    return { ...point, ...over, condition: over.condition ?? point.condition };
  });
}

/** An inspection with its points as the technician sees them: answered, being saved, or waiting for the network. */
export function usePoints(inspectionId: string) {
  const { data, error, refetch, fulfilledTimeStamp = 0 } = api.useGetInspectionQuery({ inspectionId });
  const outbox = useOutbox();
  const [locals, setLocals] = useState<Locals>({});
  const put = (key: string, local: Local) => setLocals((all) => ({ ...all, [key]: local }));
  const inspection = useMemo((): Inspection | undefined => {
    if (!data) return undefined;
    const queued = new Map<string, Part>();
    for (const { name, input, refused } of outbox) {
      if (refused || name !== 'recordPoint' || input.inspectionId !== inspectionId) continue;
      const { inspectionId: _id, point, ...part } = input;
      queued.set(String(point), { ...queued.get(String(point)), ...(part as Part) });
    }
    return { ...data, points: laid(data.points, queued, locals, fulfilledTimeStamp) };
  }, [data, outbox, locals, inspectionId, fulfilledTimeStamp]);

  const record = async (point: Point, part: Part) => {
    const kept = locals[point.key];
    const whole = { ...kept?.part, ...part };
    put(point.key, { part: whole, state: 'pending', at: Date.now(), why: kept?.why });
    try {
      const done = await deliver('recordPoint', { inspectionId, point: point.key, ...part }, point.name);
      const answer = done.state === 'saved' ? (done.data as Recorded) : undefined;
      put(point.key, {
        part: answer ? { ...whole, condition: answer.condition } : whole,
        state: done.state,
        at: Date.now(),
        why: answer ? answer.why : kept?.why,
      });
    } catch (cause) {
      put(point.key, { part: whole, state: 'failed', at: Date.now(), error: cause });
    }
  };
  return { inspection, error, refetch, record, locals };
}
