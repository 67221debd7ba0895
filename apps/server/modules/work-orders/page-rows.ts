import { sql as raw } from 'kysely';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Reading } from '../../kernel/implement.ts';

type Named = { readonly shopId: string; readonly workOrderId: string };
const order = statement(({ shopId, workOrderId }: Named) =>
  tenant
    .selectFrom('work_order as w')
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'w.shop_id').onRef('v.id', '=', 'w.vehicle_id'),
    )
    .leftJoin('staff__name as a', (join) =>
      join.onRef('a.shop_id', '=', 'w.shop_id').onRef('a.id', '=', 'w.advisor_id'),
    )
    .selectAll('w')
    .select([
      'v.plate',
      'v.plate_region',
      'v.make',
      'v.model',
      'v.year',
      'v.vin',
      'v.type',
      'v.trim',
      'v.photo_file_id',
    ])
    .select(['v.public_id as vehicle_public_id', 'a.name as advisor', 'a.initials as advisor_initials'])
    .where('w.shop_id', '=', shopId)
    .where('w.id', '=', workOrderId),
);
export type OrderRow = Awaited<ReturnType<typeof order>>[number];

const jobs = statement(({ shopId, workOrderId }: Named) =>
  tenant
    .selectFrom('job as j')
    .leftJoin('staff__name as s', (join) =>
      join.onRef('s.shop_id', '=', 'j.shop_id').onRef('s.id', '=', 'j.technician_id'),
    )
    .leftJoin('job_time as t', (join) =>
      join.onRef('t.shop_id', '=', 'j.shop_id').onRef('t.job_id', '=', 'j.id').on('t.ended_at', 'is', null),
    )
    .selectAll('j')
    .select(['s.name as technician', 's.initials as technician_initials', 't.started_at as running_since'])
    .where('j.shop_id', '=', shopId)
    .where('j.work_order_id', '=', workOrderId)
    .where('j.removed_at', 'is', null)
    .orderBy('j.position'),
);
export type JobRow = Awaited<ReturnType<typeof jobs>>[number];

const notes = statement(({ shopId, ids }: { readonly shopId: string; readonly ids: readonly string[] }) =>
  tenant
    .selectFrom('work_order_note')
    .select(['id', 'work_order_id', 'text', 'author', 'at'])
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', raw<string>`any(${ids}::uuid[])`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200),
);

const inspections = statement(({ shopId, workOrderId }: Named) =>
  tenant
    .selectFrom('inspections__summary as i')
    .leftJoin('staff__name as s', (join) =>
      join.onRef('s.shop_id', '=', 'i.shop_id').onRef('s.id', '=', 'i.technician_id'),
    )
    .select(['i.id', 'i.name', 'i.state', 'i.urgent', 'i.monitor', 'i.left_over', 'i.total', 's.name as technician'])
    .where('i.shop_id', '=', shopId)
    .where('i.work_order_id', '=', workOrderId)
    .orderBy('i.started_at'),
);

const estimates = statement(({ shopId, workOrderId }: Named) =>
  tenant
    .selectFrom('estimates__newest')
    .select(['id', 'public_id', 'version', 'status', 'sent_at', 'decided_at', 'change_request', 'call_asked_at'])
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId),
);

const unread = statement(({ shopId, workOrderId }: Named) =>
  tenant
    .selectFrom('messages__unread')
    .select('unread')
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('from_side', '=', 'customer'),
);

const history = statement(({ shopId, vehicleId, workOrderId }: Named & { readonly vehicleId: string }) =>
  tenant
    .selectFrom('work_order as w')
    .innerJoin('job as j', (join) => join.onRef('j.shop_id', '=', 'w.shop_id').onRef('j.work_order_id', '=', 'w.id'))
    .select(['w.id', 'w.opened_at', 'w.closed_at', 'j.title', 'j.decision', 'j.total', 'j.position'])
    .where('w.shop_id', '=', shopId)
    .where('w.vehicle_id', '=', vehicleId)
    .where('w.id', '<>', workOrderId)
    .where('j.removed_at', 'is', null)
    .where('j.decision', 'in', ['approved', 'declined'])
    .orderBy('w.id', 'desc')
    .orderBy('j.position')
    .limit(20),
);

/** What the page of one work order reads, one function a question; all filtered by shop and work order. */
export const orderRow = async ({ shopId }: Reading, workOrderId: string): Promise<OrderRow | undefined> =>
  (await order({ shopId, workOrderId }))[0];
export const jobRows = ({ shopId }: Reading, workOrderId: string): Promise<JobRow[]> => jobs({ shopId, workOrderId });
export const notesOf = ({ shopId }: Reading, workOrderIds: readonly string[]) => notes({ shopId, ids: workOrderIds });
export const inspectionRows = ({ shopId }: Reading, workOrderId: string) => inspections({ shopId, workOrderId });
export const estimateRow = async ({ shopId }: Reading, workOrderId: string) =>
  (await estimates({ shopId, workOrderId }))[0];
export const unreadRow = async ({ shopId }: Reading, workOrderId: string) => (await unread({ shopId, workOrderId }))[0];
/** Decided jobs of this car's other visits, newest first. */
export const historyRows = ({ shopId }: Reading, vehicleId: string, workOrderId: string) =>
  history({ shopId, vehicleId, workOrderId });
