import type { House } from '../house.ts';
import { newId, newPublicId } from '../kernel/ids.ts';
import { lineTotal } from '../kernel/money.ts';
import { totalOf } from '../kernel/tax.ts';
import { bulkInsert, type Row } from './bulk.ts';
import { type Chance, chance } from './chance.ts';
import { addPeople, type Car, type HistoryFor, type Tables } from './past-people.ts';
import { pastJobs } from './people.ts';

export type { HistoryFor } from './past-people.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MONTHS_BACK = 18;
const STAGES = [
  'arrived',
  'inspecting',
  'awaiting_approval',
  'approved',
  'in_progress',
  'quality_check',
  'ready',
] as const;

type PastJob = (typeof pastJobs)[number];
type Bill = {
  readonly lines: readonly { kind: string; description: string; quantity: number; unit: number }[];
  readonly sum: ReturnType<typeof totalOf>;
};

/** A shop's past to write, and its catalogue by code. */
type Past = HistoryFor & { readonly services: ReadonlyMap<string, string> };

/** A job in the words of the shop. */
const wordsOf = ({ country }: HistoryFor, kind: PastJob) => (country === 'DE' ? kind.german : kind);

function billFor(want: HistoryFor, luck: Chance, kind: PastJob): Bill {
  const labour = {
    kind: 'labour',
    description: wordsOf(want, kind).title,
    quantity: Math.round(kind.labour * 1000),
    unit: want.labourRate,
  };
  const unit = Math.round((kind.parts * want.labourRate * luck.whole(80, 120)) / 100);
  const lines =
    kind.parts > 0
      ? [labour, { kind: 'part', description: want.country === 'DE' ? 'Teile' : 'Parts', quantity: 1000, unit }]
      : [labour];
  const amounts = lines.map((line) => ({ amount: lineTotal(line.quantity, line.unit), rate: want.taxRateBp }));
  return { lines, sum: totalOf(amounts, { pricesIncludeTax: want.pricesIncludeTax, currency: want.currency }) };
}

function addLines(want: HistoryFor, tables: Tables, jobId: string, { lines, sum }: Bill): void {
  for (const [n, line] of lines.entries()) {
    const { net = 0, tax = 0 } = sum.lines[n] ?? {};
    tables.job_line.push({
      shop_id: want.shopId,
      id: newId(),
      job_id: jobId,
      position: n + 1,
      kind: line.kind,
      description: line.description,
      quantity: line.quantity,
      unit_price: line.unit,
      tax_rate_bp: want.taxRateBp,
      net,
      tax,
    });
  }
}

/** What was done about a job and when; nothing while it waits or was declined. */
function workOf(luck: Chance, minutes: number, technicianId: string, [startedAt, endedAt]: readonly string[]) {
  return {
    status: 'done',
    technician_id: technicianId,
    actual_minutes: Math.round((minutes * luck.whole(85, 125)) / 100),
    started_at: startedAt,
    done_at: endedAt,
  };
}
const UNDONE = { status: 'open', technician_id: null, actual_minutes: 0, started_at: null, done_at: null };

function addJob(
  want: Past,
  luck: Chance,
  tables: Tables,
  visit: { id: string; at: number; closed: boolean },
  position: number,
): void {
  const kind = pastJobs[(position + luck.whole(0, pastJobs.length - 1)) % pastJobs.length] ?? pastJobs[0];
  const id = newId();
  const approved = !visit.closed || luck.next() < 0.78;
  const done = visit.closed && approved;
  const bill = billFor(want, luck, kind);
  const minutes = Math.round(kind.labour * 60);
  const started = visit.at + luck.whole(60, 150) * 60_000;
  const [startedAt, endedAt] = [started, started + minutes * 60_000].map((at) => new Date(at).toISOString());
  const technician = luck.pick(want.technicians);
  const decision = visit.closed ? (approved ? 'approved' : 'declined') : 'pending';
  const decided = visit.closed
    ? { decided_at: new Date(visit.at + HOUR).toISOString(), decided_how: 'portal' }
    : { decided_at: null, decided_how: null };
  tables.job.push({
    shop_id: want.shopId,
    id,
    public_id: newPublicId('jo'),
    work_order_id: visit.id,
    position,
    service_id: want.services.get(kind.code ?? '') ?? null,
    title: wordsOf(want, kind).title,
    sentence: wordsOf(want, kind).sentence,
    condition: kind.condition,
    decision,
    ...decided,
    ...(done ? workOf(luck, minutes, technician.id, [startedAt ?? '', endedAt ?? '']) : UNDONE),
    booked: position === 1,
    estimated_minutes: minutes,
    net: bill.sum.net,
    tax: bill.sum.tax,
    total: bill.sum.gross,
    version: 1,
  });
  addLines(want, tables, id, bill);
  if (done)
    tables.job_time.push({
      shop_id: want.shopId,
      id: newId(),
      job_id: id,
      staff_id: technician.id,
      started_at: startedAt,
      ended_at: endedAt,
      reason: 'done',
    });
}

function addVisit(
  want: Past,
  luck: Chance,
  tables: Tables,
  car: Car,
  visit: { number: number; at: number; open: boolean; now: number },
): void {
  const id = newId();
  const at = new Date(visit.at).toISOString();
  const closedAt = visit.at + luck.whole(5, 30) * HOUR;
  car.km += luck.whole(300, 4000);
  const stage = visit.open ? luck.pick(STAGES) : 'closed';
  tables.work_order.push({
    shop_id: want.shopId,
    id,
    public_id: newPublicId('wo'),
    number: visit.number,
    customer_id: car.customerId,
    vehicle_id: car.id,
    advisor_id: want.advisor.id,
    stage,
    stage_since: visit.open ? at : new Date(closedAt).toISOString(),
    arrival: 'drop_off',
    promised_at: new Date(visit.open ? visit.now + luck.whole(1, 30) * HOUR : visit.at + 8 * HOUR).toISOString(),
    odometer_km: car.km,
    concerns: [],
    waiting: false,
    comeback: false,
    out_of_service: false,
    quality_state: visit.open ? 'none' : 'approved',
    quality_by: visit.open ? null : want.advisor.name,
    arrived_at: at,
    inspected_at: visit.open ? null : new Date(visit.at + HOUR / 2).toISOString(),
    decided_at: visit.open ? null : new Date(visit.at + HOUR).toISOString(),
    ready_at: visit.open ? null : new Date(closedAt - HOUR).toISOString(),
    closed_at: visit.open ? null : new Date(closedAt).toISOString(),
    opened_at: at,
    over_estimate_told: false,
    version: 1,
    changed_at: at,
  });
  tables.odometer_reading.push({
    shop_id: want.shopId,
    id: newId(),
    vehicle_id: car.id,
    km: car.km,
    source: 'check_in',
    at,
  });
  const jobs = luck.whole(1, 4);
  for (let position = 1; position <= jobs; position++)
    addJob(want, luck, tables, { id, at: visit.at, closed: !visit.open }, position);
  const about = { workOrder: id, customer: car.customerId, vehicle: car.id };
  const fact = (type: string, when: number, data: object) =>
    tables.event.push({
      shop_id: want.shopId,
      type,
      at: new Date(when).toISOString(),
      actor_kind: 'staff',
      actor_id: want.advisor.id,
      actor_name: want.advisor.name,
      work_order_id: id,
      customer_id: car.customerId,
      vehicle_id: car.id,
      refs: about,
      data,
    });
  fact('workOrder.opened', visit.at, { number: visit.number, concerns: [] });
  fact('vehicle.arrived', visit.at + 60_000, { number: visit.number, odometerKm: car.km });
  if (!visit.open) {
    fact('workOrder.ready', closedAt - HOUR, { number: visit.number });
    fact('workOrder.closed', closedAt, { number: visit.number });
  }
}

async function writeEvents(house: House, shopId: string, events: readonly Row[]): Promise<void> {
  const pool = house.pools.owner;
  const { rows } = await pool.query<{ seq: number }>(
    'insert into event_counter as c (shop_id, seq) values ($1, $2) on conflict (shop_id) do update set seq = c.seq + $2 returning seq',
    [shopId, events.length],
  );
  const first = (rows[0]?.seq ?? 0) - events.length;
  const ordered = events.toSorted((a, b) => String(a.at).localeCompare(String(b.at)));
  await bulkInsert(
    pool,
    'event',
    ordered.map((event, n) => ({ ...event, seq: first + n + 1, id: newId(), depth: 0 })),
  );
  // The past is not news: nobody is told of it again.
  await pool.query(
    'insert into fanout_cursor (shop_id, seq) values ($1, $2) on conflict (shop_id) do update set seq = $2',
    [shopId, first + events.length],
  );
}

async function servicesOf(house: House, shopId: string): Promise<Map<string, string>> {
  const { rows } = await house.pools.owner.query<{ code: string; id: string }>(
    'select code, id from service where shop_id = $1 and code is not null',
    [shopId],
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}

async function nextNumberOf(house: House, shopId: string): Promise<number> {
  const { rows } = await house.pools.owner.query<{ next: number }>(
    "select next from number_series where shop_id = $1 and series = 'work_order'",
    [shopId],
  );
  return rows[0]?.next ?? 1;
}

/** Writes a shop's past: customers, cars, visits with jobs, clocks and the log of it, in bulk and repeatably by seed. */
export async function writeHistory(house: House, shop: HistoryFor): Promise<{ customers: number; visits: number }> {
  const want = { ...shop, services: await servicesOf(house, shop.shopId) };
  const luck = chance(want.seed);
  const firstNumber = await nextNumberOf(house, want.shopId);
  const tables: Tables = {
    customer: [],
    vehicle: [],
    vehicle_ownership: [],
    odometer_reading: [],
    work_order: [],
    job: [],
    job_line: [],
    job_time: [],
    event: [],
  };
  const now = house.clock.now().getTime();
  const from = now - MONTHS_BACK * 30 * DAY;
  const known = addPeople(house, want, luck, tables, from);
  const step = (now - 2 * DAY - from) / want.visits;
  for (let n = 0; n < want.visits; n++) {
    const day = Math.floor((from + n * step) / DAY) * DAY;
    addVisit(want, luck, tables, luck.pick(known), {
      number: firstNumber + n,
      at: day + luck.whole(6 * 60, 12 * 60) * 60_000,
      open: n >= want.visits - (want.open ?? 0),
      now,
    });
  }
  for (const row of tables.vehicle)
    (row as { odometer_km: number }).odometer_km = known.find(({ id }) => id === row.id)?.km ?? 0;
  const { event, ...rest } = tables;
  for (const [table, rows] of Object.entries(rest)) await bulkInsert(house.pools.owner, table, rows);
  await house.pools.owner.query(
    "insert into number_series as s (shop_id, series, next) values ($1, 'work_order', $2) on conflict (shop_id, series) do update set next = greatest(s.next, $2)",
    [want.shopId, firstNumber + want.visits],
  );
  await writeEvents(house, want.shopId, event);
  return { customers: known.length, visits: want.visits };
}
