import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { note } from './note.ts';
import type { Row, Scope } from './scope.ts';

export const publicId = (prefix: string): string => `${prefix}_${randomBytes(11).toString('hex')}`;

/** One row, its contact details sealed and findable by fingerprint. */
export async function createCustomer(scope: Scope, { name = '', email = '', phone = '' }: Record<string, string>) {
  const { ask, caller, ring } = scope;
  const id = uuidv7();
  const [emailPlace, phonePlace] = [`customer.email:${caller.shopId}`, `customer.phone:${caller.shopId}`];
  const [row] = await ask(
    'create_customer',
    `insert into customer (shop_id, id, public_id, kind, name, locale, email_sealed, email_index, phone_sealed, phone_index)
     values (current_setting('app.shop_id')::uuid, $1, $2, 'person', $3, 'en', $4, $5, $6, $7) returning id, public_id, version`,
    [
      id,
      publicId('cu'),
      name,
      ring.seal(email, emailPlace),
      ring.blindIndex(email, emailPlace),
      ring.seal(phone, phonePlace),
      ring.blindIndex(phone, phonePlace),
    ],
  );
  await note(scope, [{ type: 'customer.added', refs: { customer: id }, data: { name } }]);
  return row;
}

/** The booking becomes an appointment and opens a work order with the booked jobs; undefined when it was decided already. */
export async function acceptBooking(scope: Scope, id: string): Promise<Row | undefined> {
  const { ask, caller } = scope;
  const orderId = uuidv7();
  const [booking] = await ask(
    'accept',
    `update booking set status = 'accepted', decided_at = now(), work_order_id = $2, version = version + 1
     where id = $1 and status = 'requested' returning customer_id as customer, vehicle_id as vehicle, date::text, time, words, version`,
    [id, orderId],
  );
  if (!booking) return undefined;
  const [order] = await ask(
    'open_order',
    `with taken as (update number_series set next = next + 1 where series = 'work_order' returning next - 1 as number)
     insert into work_order (shop_id, id, public_id, number, customer_id, vehicle_id, booking_id, advisor_id, stage, stage_since, arrival, starts_at, concerns, opened_at, changed_at)
     select b.shop_id, $2, $3, taken.number, b.customer_id, b.vehicle_id, b.id, $4, 'scheduled', now(), b.arrival, b.starts_at, array[b.words], now(), now()
     from booking b, taken where b.id = $1 returning number`,
    [id, orderId, publicId('wo'), caller.staffId],
  );
  const jobs = await ask(
    'open_jobs',
    `insert into job (shop_id, id, public_id, work_order_id, position, title, condition, booked, service_id, estimated_minutes, net, tax, total, agreed_total)
     select s.shop_id, gen_random_uuid(), 'jo_' || left(replace(gen_random_uuid()::text, '-', ''), 22), $2, row_number() over (order by s.service_id), s.name,
       'not_checked', true, s.service_id, s.minutes, coalesce(l.net, 0), coalesce(l.tax, 0), coalesce(l.net + l.tax, 0), coalesce(l.net + l.tax, 0)
     from booking_service s left join lateral (select sum(round(quantity * unit_price / 1000.0))::bigint as net, sum(round(quantity * unit_price * 0.16 / 1000))::bigint as tax
       from canned_line c where c.shop_id = s.shop_id and c.service_id = s.service_id) l on true
     where s.booking_id = $1 returning id, service_id`,
    [id, orderId],
  );
  await ask(
    'open_lines',
    `insert into job_line (shop_id, id, job_id, position, kind, description, part_number, quantity, unit_price, tax_rate_bp, net, tax)
     select c.shop_id, gen_random_uuid(), j.id, c.position, c.kind, c.description, c.part_number, c.quantity, c.unit_price, 1600,
       round(c.quantity * c.unit_price / 1000.0), round(c.quantity * c.unit_price * 0.16 / 1000)
     from jsonb_to_recordset($1::jsonb) as j(id uuid, service_id uuid) join canned_line c on c.service_id = j.service_id`,
    [JSON.stringify(jobs)],
  );
  const { customer, vehicle, date, time, words } = booking as Record<string, string>;
  const refs = { workOrder: orderId, customer, vehicle, booking: id };
  await note(scope, [
    { type: 'workOrder.opened', refs, data: { number: order?.['number'], concerns: [words] } },
    { type: 'booking.accepted', refs, data: { date, time, by: 'shop', message: '' } },
  ]);
  return { status: 'accepted', workOrderId: orderId, version: booking['version'] };
}
