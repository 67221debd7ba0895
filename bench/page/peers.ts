/** One published or measured figure of somebody else. */
export type Peer = { readonly what: string; readonly who: string; readonly figure: string; readonly source: string };

const HERE =
  'measured by us on 2026-11-21: two cores, loopback, production mode, 10,000 customers and 10,000 orders × 3 lines, 10 connections, PostgreSQL 15';

/** What others need for the same kind of work on the same kind of machine: processor milliseconds of the application. */
export const sideBySide: readonly {
  readonly system: string;
  readonly list_customers: string;
  readonly list_work_orders: string;
  readonly create_customer: string;
  readonly cold_start: string;
  readonly idle_memory: string;
  readonly packages: string;
}[] = [
  {
    system: 'Directus 12.4',
    list_customers: '5.4',
    list_work_orders: '6.4',
    create_customer: '5.7',
    cold_start: '4.7–5.8 s',
    idle_memory: '263 MB',
    packages: '1,083',
  },
  {
    system: 'Medusa 2.21 (login token)',
    list_customers: '4.0–4.8',
    list_work_orders: '57–60',
    create_customer: '5.2–8.1',
    cold_start: '4.0–11.3 s',
    idle_memory: '406 MB',
    packages: '1,066',
  },
  {
    system: 'Vendure 3.7',
    list_customers: '4.2',
    list_work_orders: '–',
    create_customer: '6.5',
    cold_start: '2.1–14 s',
    idle_memory: '332 MB',
    packages: '437',
  },
  {
    system: 'Tryton 6.0',
    list_customers: '10.2',
    list_work_orders: '84',
    create_customer: '23',
    cold_start: '0.8–1.5 s',
    idle_memory: '187 MB (3 processes)',
    packages: 'Debian',
  },
];
export const sideBySideSource = HERE;

/** Published figures, for orders of magnitude: other machines, other loads. */
export const published: readonly Peer[] = [
  {
    what: 'Month availability',
    who: 'Cal.com',
    figure: '5–25 s for a month of slots, 2022 to 2026, as users report',
    source: 'github.com/calcom/cal.com issues 5277, 9924, 21103, 26917',
  },
  {
    what: 'API request',
    who: 'Basecamp Classic on its own machines',
    figure: 'median 19 ms, mean 95 ms, 95 % below 300 ms',
    source: 'world.hey.com/dhh, “Cloud exit pays off in performance too”, 2023 (read in a copy)',
  },
  {
    what: 'Live delivery with authorisation',
    who: 'Supabase Realtime, 50,000 users on several servers',
    figure: 'p50 19 ms, p95 49 ms, p99 96 ms',
    source: 'supabase.com/docs/guides/realtime/benchmarks',
  },
  {
    what: 'Live delivery',
    who: 'Ably, inside one data centre',
    figure: 'round trip below 30 ms at p99',
    source: 'ably.com/four-pillars-of-dependability',
  },
  {
    what: 'Live delivery',
    who: 'Centrifugo, a million connections on 20 servers',
    figure: 'p99 at most 200 ms',
    source: 'centrifugal.dev/blog, 2020-02-10',
  },
  {
    what: 'Weight of a back office before its first screen',
    who: 'Directus 12',
    figure: '2.19 MB of scripts, 102 KB of styles (gzip)',
    source: 'weighed by us from the package @directus/app',
  },
  {
    what: 'Tap to visible change',
    who: 'Superhuman',
    figure: 'below 100 ms, aim 50 ms',
    source: 'its published rule (read in articles)',
  },
  {
    what: 'Pages people visit',
    who: 'Core Web Vitals, “good”',
    figure: 'LCP at most 2.5 s, INP at most 200 ms, CLS at most 0.1',
    source: 'web.dev/vitals',
  },
];
