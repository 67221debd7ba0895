import type { shapes } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Reading } from '../../kernel/implement.ts';

export type PricedService = {
  readonly id: string;
  readonly publicId: string;
  readonly name: string;
  readonly minutes: number;
  /** Minor units of the shop's currency. */
  readonly priceMin: number;
  readonly priceMax: number;
  readonly safetyCritical: boolean;
};
/** `publicIds` are what visitors send: these find only what the shop offers online. */
export type WhichServices = { readonly ids?: readonly string[]; readonly publicIds?: readonly string[] };

type Asked = {
  readonly shopId: string;
  readonly type: shapes.VehicleType;
  readonly known: boolean;
  readonly wanted: readonly string[];
};
const priced = (of: Asked) =>
  tenant
    .selectFrom('service as s')
    .leftJoin('service_price as p', (join) =>
      join
        .onRef('p.shop_id', '=', 's.shop_id')
        .onRef('p.service_id', '=', 's.id')
        .on('p.type', '=', of.type)
        .on(raw<boolean>`${of.known}::boolean`),
    )
    .select(['s.id', 's.public_id', 's.name', 's.safety_critical', 's.minutes', 's.price_min', 's.price_max'])
    .select(['p.minutes as type_minutes', 'p.price_min as type_min', 'p.price_max as type_max'])
    .where('s.shop_id', '=', of.shopId);
const byIds = statement((of: Asked) => priced(of).where('s.id', '=', raw<string>`any(${of.wanted}::uuid[])`));
const offered = statement((of: Asked) =>
  priced(of)
    .where('s.public_id', '=', raw<string>`any(${of.wanted}::text[])`)
    .where('s.active', '=', true)
    .where('s.online', '=', true),
);

/**
 * Services with time and price for a kind of vehicle, in the order asked for; the overall range where the type is not
 * known or the service has no price of its own for it. Unknown ids are absent.
 */
export async function pricedServices(
  scope: Reading,
  which: WhichServices,
  type: shapes.VehicleType | null,
): Promise<PricedService[]> {
  const wanted = which.ids ?? which.publicIds ?? [];
  if (wanted.length === 0) return [];
  const asked = { shopId: scope.shopId, type: type ?? 'small', known: type !== null, wanted };
  const rows = await (which.ids ? byIds(asked) : offered(asked));
  const place = (row: { id: string; public_id: string }) => wanted.indexOf(which.ids ? row.id : row.public_id);
  return rows
    .sort((a, b) => place(a) - place(b))
    .map((row) => ({
      id: row.id,
      publicId: row.public_id,
      name: row.name,
      minutes: row.type_minutes ?? row.minutes,
      priceMin: row.type_min ?? row.price_min,
      priceMax: row.type_max ?? row.price_max,
      safetyCritical: row.safety_critical,
    }));
}
