import { services } from '@pitlane/contracts';
import { sql } from 'kysely';
import type { z } from 'zod';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { putLines, putPrices, rangeOf, serviceConstraints } from '../put-prices.ts';

type Patch = Omit<z.output<typeof services.updateService.input>, 'serviceId' | 'version'>;

/** Columns that a change names. A new name drops the shipped German one: it would no longer say the same. */
function columnsOf({ name, description, kind, categoryId, synonyms, safetyCritical, online, active, prices }: Patch) {
  return {
    ...(name === undefined ? {} : { name, name_de: null }),
    ...(description === undefined ? {} : { description }),
    ...(kind === undefined ? {} : { kind }),
    ...(categoryId === undefined ? {} : { category_id: categoryId }),
    ...(synonyms === undefined ? {} : { synonyms }),
    ...(safetyCritical === undefined ? {} : { safety_critical: safetyCritical }),
    ...(online === undefined ? {} : { online }),
    ...(active === undefined ? {} : { active }),
    ...(prices === undefined ? {} : rangeOf(prices)),
  };
}

function recordChange(scope: Scope, id: string, name: string, before: { active: boolean }, patch: Patch): void {
  const fields = Object.keys(patch).filter((field) => field !== 'active');
  const { active = before.active } = patch;
  if (active !== before.active)
    scope.record(active ? 'service.switched_on' : 'service.switched_off', { service: id }, { name });
  if (fields.length > 0 || active === before.active) scope.record('service.changed', { service: id }, { name, fields });
}

export default implement(
  services.updateService,
  async (scope, { serviceId, version, ...patch }) => {
    const before = found(
      await scope.sql
        .selectFrom('service')
        .select(['active', 'version'])
        .where('shop_id', '=', scope.shopId)
        .where('id', '=', serviceId)
        .forUpdate()
        .executeTakeFirst(),
    );
    if (before.version !== version) refuse('changed_meanwhile');
    const changed = await scope.sql
      .updateTable('service')
      .set({ ...columnsOf(patch), version: sql`version + 1` })
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', serviceId)
      .returning(['name', 'version'])
      .executeTakeFirstOrThrow();
    if (patch.prices) await putPrices(scope, serviceId, patch.prices);
    if (patch.lines) await putLines(scope, serviceId, patch.lines);
    recordChange(scope, serviceId, changed.name, before, patch);
    return { version: changed.version };
  },
  serviceConstraints,
);
