import { services } from '@pitlane/contracts';
import { sql } from 'kysely';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';

export default implement(services.removeService, async (scope, { serviceId }) => {
  const off = await scope.sql
    .updateTable('service')
    .set({ active: false, version: sql`version + 1` })
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', serviceId)
    .where('active', '=', true)
    .returning('name')
    .executeTakeFirst();
  if (!off) {
    const there = scope.sql.selectFrom('service').select('id').where('shop_id', '=', scope.shopId);
    refuse((await there.where('id', '=', serviceId).executeTakeFirst()) ? 'already_done' : 'not_found');
  }
  scope.record('service.switched_off', { service: serviceId }, { name: off.name });
  return { ok: true as const };
});
