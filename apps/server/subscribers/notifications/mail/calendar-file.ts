import { visitIcs } from '../../../kernel/calendar/ics.ts';
import type { Facts } from '../facts.ts';
import { say } from '../params.ts';
import type { Recipient } from '../recipients.ts';

export type Attachment = { readonly name: string; readonly type: string; readonly content: string };
type About = {
  readonly facts: Facts;
  readonly to: Recipient;
  readonly method: 'request' | 'cancel';
  /** Rises with every change: the event's place in the log. */
  readonly sequence: number;
  readonly host: string;
  readonly sender: string;
};

/** The visit for the customer's calendar; the same visit keeps its uid, so a later file replaces the earlier one. */
export function calendarFile({ facts, to, method, sequence, host, sender }: About): Attachment[] {
  const { booking, shop, car } = facts;
  if (!booking?.agreed || !to.email) return [];
  const start = new Date(booking.startsAt);
  const content = visitIcs({
    uid: `${booking.publicId}@${host}`,
    sequence,
    method,
    start,
    end: new Date(start.getTime() + booking.minutes * 60_000),
    timeZone: shop.timeZone,
    title: say(to.locale, 'mail.visit', { shop: shop.name }),
    description: car?.theirs.short ?? '',
    location: shop.address,
    organiser: { name: shop.name, email: shop.email ?? sender },
    attendee: { name: to.name, email: to.email },
    stamp: new Date(facts.at),
  });
  return [{ name: 'visit.ics', type: `text/calendar; charset=utf-8; method=${method.toUpperCase()}`, content }];
}
