import type { Ask } from '../load/drive.ts';
import type { Stage } from '../stage/open.ts';
import { billTasks } from './bills.ts';
import type { Material } from './material.ts';

export type Task = {
  readonly task: string;
  readonly what: string;
  readonly shop: 'measured' | 'deciding';
  /** Makes what the requests need through the API of this server, before the first of them. */
  readonly prepare?: (url: string) => Promise<void>;
  readonly ours: () => Ask | null;
  readonly bare: (() => Ask | null) | null;
  /** Requests under way at any time. */
  readonly workers: number;
  /** Writes use up what they need: at most so many requests a round on our side; the bare server gets twice as many. */
  readonly most?: number;
  /** Requests of each side's warm-up, where two seconds would end it before the code is in use. */
  readonly warm?: number;
  /** Each of the workers asks at most once in this time: people at desks, not a flood. */
  readonly pauseMs?: number;
  /** Length of a round, when it must not be the run's own. */
  readonly seconds?: number;
  /** Figure → most allowed. */
  readonly targets: Readonly<Record<string, number>>;
  /** How many times the bare server's processor time is allowed. */
  readonly timesBare?: number;
  /** How many times the bare server's p99 is allowed, where the machine and not the server decides how long it takes. */
  readonly p99TimesBare?: number;
};

const API = '/api/v1';
const get = (path: string): Ask => ({ method: 'GET', path });
const post = (path: string, body: unknown): Ask => ({ method: 'POST', path, body });

/** Takes the items in turn, for ever. */
function inTurn<T>(items: readonly T[], make: (item: T) => Ask): () => Ask | null {
  let nth = 0;
  return () => {
    const item = items[nth++ % items.length];
    return item === undefined ? null : make(item);
  };
}
/** Takes each item once. */
const once =
  <T>(items: T[], make: (item: T) => Ask) =>
  (): Ask | null => {
    const item = items.shift();
    return item === undefined ? null : make(item);
  };

const READ = { cpu_ms: 1 };

function reads({ measured }: Stage, { names, orders, openOrders, plates }: Material): Task[] {
  const read = (
    task: string,
    what: string,
    ours: Task['ours'],
    bare: Task['bare'],
    more: Partial<Task> = {},
  ): Task => ({
    task,
    what,
    shop: 'measured',
    ours,
    bare,
    workers: 4,
    targets: READ,
    timesBare: 3,
    ...more,
  });
  const words = names.map(({ name }, nth) => (nth % 2 ? name.slice(1, 6) : (plates[nth] ?? name).slice(2, 6)));
  const month = `${API}/public/${measured.slug}/availability?days=30&minutes=60`;
  return [
    read(
      'list_customers',
      'List 20 customers, continued somewhere in the list',
      inTurn(names, ({ cursor }) => get(`${API}/customers?limit=20&cursor=${cursor}`)),
      inTurn(names, ({ name, id }) => get(`/customers?name=${encodeURIComponent(name)}&id=${id}`)),
    ),
    read(
      'list_work_orders',
      'List 20 work orders with their jobs, continued somewhere in the list',
      inTurn(orders, ({ cursor }) => get(`${API}/work-orders?limit=20&cursor=${cursor}`)),
      inTurn(orders, ({ id }) => get(`/work-orders?before=${id}`)),
    ),
    read(
      'work_order_page',
      'One open work order with jobs, lines, inspection, estimate, history',
      inTurn(openOrders, (id) => get(`${API}/work-orders/${id}`)),
      inTurn(openOrders, (id) => get(`/work-orders/${id}`)),
      { targets: { cpu_ms: 2 } },
    ),
    read(
      'search_plate',
      'Find a car by its plate',
      inTurn(plates, (plate) => get(`${API}/vehicles?limit=20&search=${encodeURIComponent(plate)}`)),
      inTurn(plates, (plate) => get(`/vehicles?search=${encodeURIComponent(plate)}`)),
    ),
    read(
      'search_name',
      'Find customers by a part of the name, from the middle of it',
      inTurn(names, ({ name }) => get(`${API}/customers?limit=20&search=${encodeURIComponent(name.slice(2, 9))}`)),
      null,
      { targets: { p95_ms: 50 } },
    ),
    read(
      'search_everywhere',
      'The console’s one box: work orders, cars, customers and services by a part of a name or of a plate',
      inTurn(words, (word) => get(`${API}/find?q=${encodeURIComponent(word)}`)),
      null,
      { targets: { p95_ms: 50 } },
    ),
    read(
      'month_availability',
      'Free days and slots of 30 days (6 bays, 8 staff, 500 bookings), as the booking page asks',
      () => get(month),
      () => get('/availability'),
      { targets: { p95_ms: 50 } },
    ),
    read(
      'today',
      'The Today screen: what waits, nine promises, arrivals, free hours',
      () => get(`${API}/today`),
      () => get('/today'),
      { targets: {} },
    ),
    read('board', 'The board with 200 open work orders', () => get(`${API}/board`), null, { targets: {} }),
  ];
}

let added = 0;
const somebody = (side: string) => {
  added += 1;
  const mark = `${side}${added}`;
  return { name: `New Customer ${added}`, email: `${mark}@new.example`, phone: `+2609${String(50_000_000 + added)}` };
};

const write = { workers: 4, targets: READ, timesBare: 3 } as const;
const byPhone = (decisions: readonly object[]) => ({ how: 'phone', who: 'A customer', decisions });

/** Requests accepted by few, by many at once, and by many people at the pace of people. */
function accepting(bookings: Material['bookings']): Task[] {
  const acceptOurs = once(bookings, (id) => post(`${API}/bookings/${id}/accept`, {}));
  const acceptBare = once(bookings, (id) => post(`/bookings/${id}/accept`, {}));
  return [
    {
      ...write,
      task: 'accept_booking',
      what: 'Accept a booking request; its work order opens',
      shop: 'deciding',
      ours: acceptOurs,
      bare: acceptBare,
      most: 600,
      warm: 3000,
    },
    {
      task: 'accept_booking_50',
      what: 'Accept booking requests of one shop: 50 under way at any time, asked as fast as they are answered',
      shop: 'deciding',
      ours: acceptOurs,
      bare: acceptBare,
      workers: 50,
      most: 200,
      targets: {},
      p99TimesBare: 2,
    },
    {
      task: 'accept_booking_50_people',
      what: 'Accept booking requests of one shop: 50 people, together a hundred a second',
      shop: 'deciding',
      ours: acceptOurs,
      bare: acceptBare,
      workers: 50,
      pauseMs: 500,
      seconds: 3,
      most: 300,
      targets: { p99_ms: 50 },
    },
  ];
}

function writes(_: Stage, { decisions, bookings }: Material): Task[] {
  const decision = (jobId: string) => ({ jobId, decision: 'approved' });
  return [
    {
      ...write,
      task: 'create_customer',
      what: 'Add a customer with e-mail and phone number',
      shop: 'measured',
      ours: () => post(`${API}/customers`, somebody('ours')),
      bare: () => post('/customers', somebody('bare')),
      most: 1200,
      warm: 3000,
    },
    {
      ...write,
      task: 'decide_job',
      what: 'Record that the customer approved a job; the visit moves on',
      shop: 'deciding',
      ours: once(decisions, ({ estimateId, jobId }) =>
        post(`${API}/estimates/${estimateId}/decisions`, byPhone([decision(jobId)])),
      ),
      bare: once(decisions, ({ estimateId, jobId }) =>
        post(`/estimates/${estimateId}/decisions`, { ...decision(jobId), who: 'A customer' }),
      ),
      most: 800,
      warm: 5000,
    },
    ...accepting(bookings),
  ];
}

/** Everything that is measured through the API, in order: reading first, so that writing changes nothing of it. */
export const tasksOf = (stage: Stage, material: Material): Task[] => [
  ...reads(stage, material),
  ...writes(stage, material),
  ...billTasks(stage),
];
