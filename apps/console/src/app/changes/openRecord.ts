import type { LiveEvent } from '@pitlane/client/live';

/** The record an address shows, as the log names it. */
export type OpenRecord = { readonly ref: 'workOrder' | 'customer' | 'vehicle' | 'estimate'; readonly id: string };
/** What the timeline is asked about. */
export type Subject =
  | { readonly workOrderId: string }
  | { readonly vehicleId: string }
  | { readonly customerId: string };

const places = [
  [/^\/work-orders\/([0-9a-f-]{36})$/, 'workOrder'],
  [/^\/estimates\/([0-9a-f-]{36})$/, 'estimate'],
  [/^\/customers\/([0-9a-f-]{36})$/, 'customer'],
  [/^\/vehicles\/([0-9a-f-]{36})$/, 'vehicle'],
] as const;

/** The record open at a path below `/app`, or null on screens that show many. */
export function openRecordAt(path: string): OpenRecord | null {
  for (const [place, ref] of places) {
    const id = place.exec(path)?.[1];
    if (id) return { ref, id };
  }
  return null;
}

/** A customer's or a car's page speaks of visits too; only a change to the person or the car itself is news there. */
const own = { customer: 'customer.', vehicle: 'vehicle.', workOrder: '', estimate: '' } as const;

/** Where to read what an event did to the open record, or null when it is about something else. */
export function subjectOf(record: OpenRecord, event: Pick<LiveEvent, 'name' | 'refs'>): Subject | null {
  const { ref, id } = record;
  if (event.refs[ref] !== id || !event.name.startsWith(own[ref])) return null;
  if (ref === 'customer') return { customerId: id };
  if (ref === 'vehicle') return { vehicleId: id };
  const order = ref === 'workOrder' ? id : event.refs.workOrder;
  return order ? { workOrderId: order } : null;
}

type Told = { readonly seq: number; readonly mine: boolean; readonly who: string };

/** Of the story's rows, those the events brought and somebody else did; the machine's own steps are no news. */
export function othersOf<T extends Told>(rows: readonly T[], heard: ReadonlySet<number>): T[] {
  return rows.filter((row) => heard.has(row.seq) && !row.mine && row.who !== 'system');
}
