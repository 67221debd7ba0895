import { addDays, wallToInstant } from '../../kernel/calendar/zone.ts';
import type { Shop } from '../shops/index.ts';
import type { BookingRow } from './booking-record.ts';

const HOUR_MS = 3_600_000;
const DEFAULT_LEAD = 24;

/**
 * When the reminder of a visit is due. Hours are counted back from the visit; days keep the hour of the visit on the
 * shop's own clock, also across a change of summer time.
 */
export function remindAt(
  visit: Pick<BookingRow, 'starts_at' | 'date' | 'time'>,
  { rules, timeZone }: Pick<Shop, 'rules' | 'timeZone'>,
): Date {
  const { reminderLead = DEFAULT_LEAD, reminderUnit = 'hours' } = rules;
  if (reminderUnit === 'days') return wallToInstant(addDays(visit.date, -reminderLead), visit.time, timeZone);
  return new Date(Date.parse(visit.starts_at) - reminderLead * HOUR_MS);
}
