import { newId, newPublicId } from '../../kernel/ids.ts';
import { type LoggedEvent, type Reaction, reaction, type Scope } from '../../kernel/implement.ts';
import { catalogue, type Row, toldEvents } from './catalogue.ts';
import { type Facts, gather } from './facts.ts';
import { queueMail } from './mail/queue-mail.ts';
import { pages } from './pages.ts';
import { paramsFor } from './params.ts';
import { preferencesOf, waysFor } from './preferences.ts';
import type { Readers } from './readers.ts';
import { type Recipient, recipientsOf } from './recipients.ts';
import { numberFor } from './sms/number-for.ts';
import { queueSms } from './sms/queue-sms.ts';

/** Tells everybody the catalogue names for an event, each by the ways they want. */
export function tell(readers: Readers): Reaction {
  return reaction('notifications', toldEvents, async (scope, event) => {
    const rows = catalogue.filter((row) => row.on.includes(event.type));
    const facts = await factsFor(scope, readers, event);
    for (const row of rows.filter((each) => each.when?.(facts) ?? true)) {
      const people = await recipientsOf(row.to, { scope, readers, facts, event });
      await tellPeople(scope, row, facts, people, event);
    }
  });
}

/** News of something to be paid. */
const bills: readonly string[] = ['invoice.sent', 'invoice.reminded', 'deposit.requested'];

/** An invitation to review and a bill need links of their own; of their tokens only hashes are kept. */
async function factsFor(scope: Scope, readers: Readers, event: LoggedEvent): Promise<Facts> {
  const facts = await gather(scope, readers, event);
  const { workOrder, invoice } = event.refs;
  if (event.type === 'review.asked' && workOrder)
    return { ...facts, review: await readers.reviewPath(scope, workOrder) };
  if (bills.includes(event.type) && invoice && facts.customer?.email)
    return { ...facts, pay: await readers.payPath(scope, invoice) };
  return facts;
}

async function tellPeople(scope: Scope, row: Row, facts: Facts, people: readonly Recipient[], event: LoggedEvent) {
  const [first] = people;
  if (!first) return;
  const ids = people.map(({ id }) => id);
  const preferences = await preferencesOf(scope, first.side, ids);
  for (const person of people) {
    const wants = preferences.get(person.id);
    const number = wants ? await numberFor(scope, { row, facts, to: person, wants }) : null;
    const ways = wants ? waysFor(row, wants, number) : [];
    if (ways.includes('bell')) await postNotice(scope, row, facts, person, event);
    if (ways.includes('mail')) await queueMail(scope, row, facts, person, event);
    if (number && ways.includes('sms')) await queueSms(scope, { row, facts, to: person, event, number });
  }
}

/** One notice for each event, kind and person, however often the event is heard. */
async function postNotice(scope: Scope, row: Row, facts: Facts, person: Recipient, event: LoggedEvent): Promise<void> {
  const mine = person.side === 'staff' ? { staff_id: person.id } : { customer_id: person.id };
  const posted = await scope.sql
    .insertInto('notice')
    .values({
      shop_id: scope.shopId,
      id: newId(),
      public_id: newPublicId('no'),
      ...mine,
      event_seq: event.seq,
      kind: row.kind,
      params: JSON.stringify(paramsFor(facts, person.locale, person.side)),
      href: pages[row.page](facts),
      at: scope.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (posted.numInsertedOrUpdatedRows === 0n) return;
  // A notice for staff names no customer: a customer's live page rings for what names them.
  scope.record('notice.posted', person.side === 'staff' ? { staff: person.id } : { customer: person.id }, {
    kind: row.kind,
  });
}
