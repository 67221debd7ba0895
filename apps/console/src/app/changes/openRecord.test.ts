import { describe, expect, it } from 'vitest';
import { openRecordAt, othersOf, subjectOf } from './openRecord.ts';

const id = '01990000-0000-7000-8000-000000000001';
const other = '01990000-0000-7000-8000-000000000002';

describe('the open record', () => {
  it('[RT-06] is known by its address; lists show none', () => {
    expect(openRecordAt(`/work-orders/${id}`)).toEqual({ ref: 'workOrder', id });
    expect(openRecordAt(`/estimates/${id}`)).toEqual({ ref: 'estimate', id });
    expect(openRecordAt(`/customers/${id}`)).toEqual({ ref: 'customer', id });
    expect(openRecordAt(`/vehicles/${id}`)).toEqual({ ref: 'vehicle', id });
    for (const path of ['/customers', '/customers/new', '/today', '/']) expect(openRecordAt(path)).toBeNull();
  });

  it('[RT-06] is touched by its own events only', () => {
    const order = { ref: 'workOrder', id } as const;
    expect(subjectOf(order, { name: 'job.added', refs: { workOrder: id } })).toEqual({ workOrderId: id });
    expect(subjectOf(order, { name: 'job.added', refs: { workOrder: other } })).toBeNull();
    const customer = { ref: 'customer', id } as const;
    expect(subjectOf(customer, { name: 'customer.changed', refs: { customer: id } })).toEqual({ customerId: id });
    expect(subjectOf(customer, { name: 'job.added', refs: { customer: id, workOrder: other } })).toBeNull();
    const estimate = { ref: 'estimate', id } as const;
    expect(subjectOf(estimate, { name: 'estimate.decided', refs: { estimate: id, workOrder: other } })).toEqual({
      workOrderId: other,
    });
  });

  it('[RT-06] own changes and the machine’s are no news', () => {
    const rows = [
      { seq: 9, mine: false, who: 'staff' },
      { seq: 8, mine: true, who: 'staff' },
      { seq: 7, mine: false, who: 'system' },
      { seq: 6, mine: false, who: 'customer' },
      { seq: 5, mine: false, who: 'staff' },
    ];
    expect(othersOf(rows, new Set([9, 8, 7, 6])).map(({ seq }) => seq)).toEqual([9, 6]);
  });
});
