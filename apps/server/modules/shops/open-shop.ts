import type { shapes } from '@pitlane/contracts';
import { allowedBrand } from '@pitlane/tokens';
import { addDays, dayAt } from '../../kernel/calendar/zone.ts';
import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import type { ShopPrivacy, ShopRules } from '../../schema/json.ts';
import { holidaysOf } from './holidays.ts';
import { presetOf, startingHours, startingPrivacy, startingRules } from './presets.ts';
import { taxName } from './words.ts';

export type NewShop = {
  readonly slug: string;
  readonly name: string;
  /** ISO 3166; ZM and DE have presets of their own, every other country starts from the generic one. */
  readonly country: string;
  readonly currency?: string | undefined;
  readonly locale?: shapes.Locale | undefined;
  readonly timeZone?: string | undefined;
  readonly accent?: string | undefined;
  readonly legalName?: string | null;
  readonly taxNumber?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly street?: string | null;
  readonly town?: string | null;
  readonly postcode?: string | null;
  readonly about?: string | null;
  readonly rules?: Partial<ShopRules>;
  readonly privacy?: Partial<ShopPrivacy>;
  readonly hours?: readonly { readonly weekday: number; readonly opens: string; readonly closes: string }[];
  readonly hosts?: readonly string[];
};

type Region = { readonly currency: string; readonly locale: shapes.Locale; readonly timeZone: string };

async function insertShop(scope: Scope, input: NewShop, region: Region) {
  const rules: ShopRules = {
    ...startingRules(presetOf(input.country), region.currency, region.locale),
    ...input.rules,
  };
  const privacy: ShopPrivacy = { ...startingPrivacy, ...input.privacy };
  await scope.sql
    .insertInto('shop')
    .values({
      shop_id: scope.shopId,
      slug: input.slug,
      name: input.name,
      legal_name: input.legalName ?? null,
      tax_number: input.taxNumber ?? null,
      phone: input.phone ?? null,
      email: input.email ?? null,
      street: input.street ?? null,
      town: input.town ?? null,
      postcode: input.postcode ?? null,
      about: input.about ?? null,
      country: input.country,
      currency: region.currency,
      locale: region.locale,
      time_zone: region.timeZone,
      ...(input.accent ? { accent: allowedBrand(input.accent) } : {}),
      rules: JSON.stringify(rules),
      privacy: JSON.stringify(privacy),
      created_at: scope.now,
    })
    .execute();
  return rules;
}

async function insertCalendar(scope: Scope, input: NewShop, timeZone: string): Promise<void> {
  const hours = (input.hours ?? startingHours).map((each) => ({ shop_id: scope.shopId, ...each }));
  if (hours.length) await scope.sql.insertInto('shop_opening').values(hours).execute();
  const today = dayAt(new Date(scope.now), timeZone);
  const closures = holidaysOf(input.country, today, addDays(today, 366)).map(({ date, name }) => ({
    shop_id: scope.shopId,
    date,
    opens: null,
    closes: null,
    reason: name,
  }));
  if (closures.length) await scope.sql.insertInto('shop_closure').values(closures).execute();
}

/**
 * Opens the shop `scope.shopId` (a fresh uuid) from its country's preset: profile, week, the coming year's public
 * holidays as closures, taxes, rules. Records shop.opened. A slug or host in use violates shop_slug_key or
 * shop_host_host_key.
 */
export async function openShop(
  scope: Scope,
  input: NewShop,
): Promise<Region & { shopId: string; slug: string; rules: ShopRules }> {
  const preset = presetOf(input.country);
  const region = {
    currency: input.currency ?? preset.currency,
    locale: input.locale ?? preset.locale,
    timeZone: input.timeZone ?? preset.timeZone,
  };
  const rules = await insertShop(scope, input, region);
  await insertCalendar(scope, input, region.timeZone);
  await scope.sql
    .insertInto('tax_rate')
    .values(
      preset.taxes.map(({ key, rateBp, isDefault }) => ({
        shop_id: scope.shopId,
        id: newId(),
        name: taxName(region.locale, key),
        rate_bp: rateBp,
        is_default: isDefault,
      })),
    )
    .execute();
  const hosts = (input.hosts ?? []).map((host) => ({ shop_id: scope.shopId, host: host.toLowerCase() }));
  if (hosts.length) await scope.sql.insertInto('shop_host').values(hosts).execute();
  scope.record('shop.opened', {}, { name: input.name });
  return { shopId: scope.shopId, slug: input.slug, ...region, rules };
}
