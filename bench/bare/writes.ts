import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Ask, Row } from './scope.ts';

const publicId = (prefix: string): string => `${prefix}_${randomBytes(11).toString('hex')}`;
type Body = Record<string, unknown>;

/** One row; the contact details go in as they came. */
export const createCustomer = (ask: Ask, { name, email, phone }: Body): Promise<Row[]> =>
  ask(
    'create_customer',
    `insert into customer (shop_id, id, public_id, name, email_sealed, email_index, phone_sealed, phone_index)
     values (current_setting('app.shop_id')::uuid, $1, $2, $3, $4, $4, $5, $5) returning id, public_id, version`,
    [uuidv7(), publicId('cu'), name, email, phone],
  );

/** The booking becomes an appointment and opens a work order with one job; false when it was decided already. */
export async function acceptBooking(ask: Ask, id: string): Promise<Row | undefined> {
  const [booking] = await ask(
    'accept',
    `update booking set status = 'accepted', decided_at = now(), work_order_id = $2, version = version + 1
     where id = $1 and status = 'requested' returning customer_id, vehicle_id, starts_at, words, version`,
    [id, uuidv7()],
  );
  if (!booking) return undefined;
  const [number] = await ask(
    'number',
    "update number_series set next = next + 1 where series = 'work_order' returning next - 1 as number",
  );
  const [order] = await ask(
    'open_order',
    `insert into work_order (shop_id, id, public_id, number, customer_id, vehicle_id, booking_id, stage, stage_since, starts_at, concerns, opened_at, changed_at)
     select shop_id, work_order_id, $2, $3, customer_id, vehicle_id, id, 'scheduled', now(), starts_at, array[words], now(), now() from booking where id = $1 returning id`,
    [id, publicId('wo'), number?.['number']],
  );
  await ask(
    'open_job',
    `insert into job (shop_id, id, public_id, work_order_id, position, title, booked)
     select shop_id, $2, $3, work_order_id, 1, 'Service', true from booking where id = $1`,
    [id, uuidv7(), publicId('jo')],
  );
  return { status: 'accepted', workOrderId: order?.['id'], version: booking['version'] };
}

/** The job is decided unless it was; the estimate's status follows. */
export async function decide(ask: Ask, estimateId: string, { jobId, decision, who }: Body): Promise<Row | undefined> {
  const [frozen] = await ask(
    'decide',
    `update estimate_job set decision = $3, decided_at = now(), decided_by = $4, how = 'phone'
     where estimate_id = $1 and job_id = $2 and decision = 'pending' returning id`,
    [estimateId, jobId, decision, who],
  );
  if (!frozen) return undefined;
  await ask(
    'decide_job',
    "update job set decision = $2, decided_at = now(), decided_how = 'phone', version = version + 1 where id = $1",
    [jobId, decision],
  );
  const [sums] = await ask(
    'sums',
    `select count(*) filter (where decision = 'pending') as pending, sum(total) filter (where decision = 'approved') as approved from estimate_job where estimate_id = $1`,
    [estimateId],
  );
  await ask('settle', "update estimate set status = 'part_approved', decided_at = now() where id = $1", [estimateId]);
  return { status: 'part_approved', approvedTotal: sums?.['approved'] };
}
