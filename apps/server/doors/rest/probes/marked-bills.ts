import { newId, newPublicId } from '../../../kernel/ids.ts';
import { insert } from '../../../kernel/testing/factories.ts';
import type { World } from '../../../kernel/testing/world.ts';
import type { Visit } from './marked-rows.ts';

export type MarkedBill = {
  readonly id: string;
  readonly publicId: string;
  readonly lineId: string;
  readonly recurringId: string;
};

/** A posted bill of the visit, booked, and a rhythm of the same customer. Amounts: net 112 000, tax 17 920. */
export async function markBill(
  world: World,
  { shopId, mark, customerId, vehicleId, workOrderId, jobId }: Visit,
): Promise<MarkedBill> {
  const made = { id: newId(), publicId: newPublicId('in'), lineId: newId(), recurringId: newId() };
  const at = world.clock.now();
  const amounts = { net: 112_000, tax: 17_920, total: 129_920 };
  await insert(world, 'invoice', {
    shop_id: shopId,
    id: made.id,
    public_id: made.publicId,
    kind: 'invoice',
    status: 'draft',
    customer_id: customerId,
    vehicle_id: vehicleId,
    work_order_id: workOrderId,
    currency: 'ZMW',
    prices_include_tax: false,
    note: `${mark} bill`,
    created_at: at,
    ...amounts,
    shop_net: amounts.net,
    shop_tax: amounts.tax,
    shop_total: amounts.total,
  });
  await insert(world, 'invoice_line', {
    shop_id: shopId,
    id: made.lineId,
    invoice_id: made.id,
    position: 1,
    kind: 'labour',
    job_id: jobId,
    job_title: `${mark} brakes`,
    description: `${mark} labour`,
    quantity: 1000,
    unit_price: amounts.net,
    tax_rate_bp: 1600,
    amount: amounts.net,
    ...amounts,
  });
  await world.sql(
    `update invoice set status = 'posted', series = 'invoice', number = 1, number_text = $2, issued_on = '2026-11-20', due_on = '2026-12-04',
     posted_at = $3, buyer_name = $4 where id = $1`,
    [made.id, `${mark}-00001`, at, `${mark} driver`],
  );
  await world.sql(
    "insert into number_series (shop_id, series, next) values ($1, 'invoice', 2) on conflict do nothing",
    [shopId],
  );
  await bookBill(world, { shopId, mark, customerId, invoiceId: made.id });
  await markRhythm(world, { shopId, mark, customerId }, made.recurringId);
  return made;
}

async function markRhythm(
  world: World,
  { shopId, mark, customerId }: Pick<Visit, 'shopId' | 'mark' | 'customerId'>,
  id: string,
): Promise<void> {
  await insert(world, 'invoice_recurring', {
    shop_id: shopId,
    id: id,
    customer_id: customerId,
    name: `${mark} contract`,
    rrule: 'FREQ=MONTHLY',
    starts_on: '2027-01-01',
    next_on: '2027-01-01',
    currency: 'ZMW',
    prices_include_tax: false,
    lines: JSON.stringify([
      { kind: 'labour', description: `${mark} care`, quantity: 1000, unitPrice: 50_000, taxRateBp: 1600 },
    ]),
    created_at: world.clock.now(),
  });
}

async function bookBill(
  world: World,
  { shopId, mark, customerId, invoiceId }: Pick<Visit, 'shopId' | 'mark' | 'customerId'> & { invoiceId: string },
): Promise<void> {
  const entryId = newId();
  await world.sql(
    `with entry as (insert into ledger_entry (shop_id, id, kind, source_id, day, at, currency, customer_id, description)
       values ($1, $2, 'invoice', $3, '2026-11-20', $4, 'ZMW', $5, $6) returning id)
     insert into ledger_line (shop_id, entry_id, position, account, tax_rate_bp, amount, shop_amount, customer_id, day, invoice_id)
     select $1, entry.id, line.* from entry, (values
       (1, 'receivable', null::int, 129920::bigint, 129920::bigint, $5::uuid, '2026-11-20'::date, $3::uuid),
       (2, 'revenue_labour', 1600, -112000, -112000, $5::uuid, '2026-11-20'::date, null),
       (3, 'tax_payable', 1600, -17920, -17920, $5::uuid, '2026-11-20'::date, null)) as line`,
    [shopId, entryId, invoiceId, world.clock.now(), customerId, `${mark} invoice`],
  );
}
