import { later } from '../load-later.ts';
import { vtimezone } from './vtimezone.ts';
import { instantToWall } from './zone.ts';

const library = later<typeof import('ical-generator')>('ical-generator');

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** A visit as a calendar file. `uid` stays the same for the visit's life, `sequence` rises with every change. */
export interface Visit {
  readonly uid: string;
  readonly sequence: number;
  /** `request` for confirmations and changes, `cancel` when the visit is called off. */
  readonly method: 'request' | 'cancel';
  readonly start: Date;
  readonly end: Date;
  readonly timeZone: string;
  readonly title: string;
  readonly description?: string;
  readonly location?: string;
  readonly organiser: Person;
  readonly attendee: Person;
  /** When this version was made. */
  readonly stamp: Date;
}

/** The visit as iCalendar text (RFC 5545, iTIP RFC 5546): CRLF, folded at 75 bytes, escaped, with its own VTIMEZONE. */
export function visitIcs(visit: Visit): string {
  const { default: ical, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } = library();
  const cancelled = visit.method === 'cancel';
  const calendar = ical({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Pitlane', product: 'Pitlane', language: 'EN' },
    timezone: { name: visit.timeZone, generator: (zone) => vtimezone(zone, visit.start, visit.end) },
  });
  calendar.createEvent({
    id: visit.uid,
    sequence: visit.sequence,
    stamp: visit.stamp,
    start: floating(visit.start, visit.timeZone),
    end: floating(visit.end, visit.timeZone),
    timezone: visit.timeZone,
    summary: visit.title,
    description: visit.description ?? null,
    location: visit.location ?? null,
    organizer: visit.organiser,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    attendees: [{ ...visit.attendee, rsvp: false, status: ICalAttendeeStatus.ACCEPTED }],
  });
  // The generator prints the stamp as local time; RFC 5545, 3.8.7.2 wants UTC.
  const stamp = `${visit.stamp.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  return calendar.toString().replace(/\r\nDTSTAMP:[^\r]*/, `\r\nDTSTAMP:${stamp}`);
}

// The generator prints a zoned text as it stands, whatever the zone of this machine.
function floating(instant: Date, zone: string): string {
  const { date, time } = instantToWall(instant, zone);
  return `${date}T${time}:00`;
}
