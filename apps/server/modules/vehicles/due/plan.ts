import { once, readRows } from '../../../data/read-data.ts';

type Row = {
  item: string;
  action: string;
  every_km: string;
  every_months: string;
  applies_to: string;
  service_code: string;
};
/** What the generic plan asks of a car: by distance, by time, whichever comes first. */
export type PlanItem = {
  readonly code: string;
  readonly item: string;
  /** Null: by time alone, or by distance alone. */
  readonly everyKm: number | null;
  readonly everyMonths: number | null;
};
export type PlannedCar = {
  readonly fuel: string | null;
  readonly drivetrain: string | null;
  readonly type: string | null;
};

const rows = once(() => readRows<Row>('workshop/maintenance-schedule-generic.csv'));
/** Of several rows with one code the heaviest deed counts: a filter that is replaced need not be looked at as well. */
const WEIGHT: Readonly<Record<string, number>> = { replace: 0, perform: 1, grease: 2, drain: 2, inspect: 3 };

/** What can be known of a car. A row for anything else (manual, hydraulic steering, SCR) would be a guess: it is left out. */
const KNOWN = new Set(['all', 'petrol', 'diesel', 'hybrid', 'electric', '4x4', 'truck']);
/** The general inspection looks at everything at once; a look at one part is no service of its own. */
const isLookAlone = (row: Row): boolean => row.action === 'inspect' && !row.service_code.startsWith('INS-');

/** What the plan's words say of a car. A car of unknown fuel has what petrol and diesel cars share. */
function traitsOf({ fuel, drivetrain, type }: PlannedCar): (words: string[]) => boolean {
  const has = new Set(['all']);
  if (fuel) has.add(fuel);
  if (drivetrain === 'awd') has.add('4x4');
  if (type === 'truck') has.add('truck');
  const shared = (words: string[]) => !fuel && words.includes('petrol') && words.includes('diesel');
  return (words) => words.every((word) => KNOWN.has(word)) && (shared(words) || words.some((word) => has.has(word)));
}

/**
 * R-156 The plan of one car, an item a service code: the heaviest deed, its shortest interval. Source: the generic
 * schedule that ships with Pitlane (CC0); the maker's own plan has priority and a shop's own intervals replace these.
 */
export function planFor(car: PlannedCar): PlanItem[] {
  const fits = traitsOf(car);
  const chosen = new Map<string, Row>();
  for (const row of rows()) {
    if (!row.service_code || isLookAlone(row) || !fits(row.applies_to.split(' '))) continue;
    const known = chosen.get(row.service_code);
    if (!known || rankOf(row) < rankOf(known)) chosen.set(row.service_code, row);
  }
  return [...chosen.values()].map((row) => ({
    code: row.service_code,
    item: row.item,
    everyKm: Number(row.every_km) || null,
    everyMonths: Number(row.every_months) || null,
  }));
}

const rankOf = (row: Row): number => (WEIGHT[row.action] ?? 2) * 1_000_000 + Number(row.every_km);
