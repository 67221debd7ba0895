import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Reading } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';
import type { ShopPrivacy, ShopRules } from '../../schema/json.ts';

/** A shop as other rooms need it. Money fields of `rules` are minor units of `currency`. */
export type Shop = {
  readonly shopId: string;
  readonly slug: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly street: string | null;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly country: string;
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly accent: string;
  readonly rules: ShopRules;
  readonly privacy: ShopPrivacy;
  /** The default tax rate in basis points; 0 when the shop has none. */
  readonly taxRateBp: number;
  readonly version: number;
};

const rows = statement(({ shopId }: { readonly shopId: string }) =>
  tenant
    .selectFrom('shop as s')
    .leftJoin('tax_rate as t', (join) =>
      join.onRef('t.shop_id', '=', 's.shop_id').on('t.is_default', '=', true).on('t.active', '=', true),
    )
    .select(['s.slug', 's.name', 's.phone', 's.email', 's.street', 's.town', 's.postcode', 's.country', 's.currency'])
    .select(['s.locale', 's.time_zone', 's.accent', 's.rules', 's.privacy', 's.version', 't.rate_bp'])
    .where('s.shop_id', '=', shopId),
);

/** Reads the shop of this scope with its default tax rate. Refuses not_found. */
export async function readShop({ shopId }: Pick<Reading, 'shopId'>): Promise<Shop> {
  const [row] = await rows({ shopId });
  const { time_zone, rate_bp, ...shop } = found(row);
  return { shopId, ...shop, timeZone: time_zone, taxRateBp: rate_bp ?? 0 };
}
