import { type OutputOf, shops } from '@pitlane/contracts';
import { dayAt, instantToWall } from '../../../kernel/calendar/zone.ts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { logoOf } from '../logo.ts';
import { hoursOn } from '../open-hours.ts';
import { presetOf } from '../presets.ts';

type Answer = OutputOf<typeof shops.getShopFront>;
const MOST_CLOSURES = 60;

/** R-127 Only a number for trade across borders is anybody's to know (UStG § 27a); the other one is the tax office's. */
const vatIdOf = (text: string | null): string | null => {
  const plain = (text ?? '').replace(/\s/g, '').toUpperCase();
  return /^[A-Z]{2}[0-9A-Z]{8,12}$/.test(plain) ? plain : null;
};

async function calendarOf({ sql, shopId }: Reading, today: string) {
  const [hours, closures] = await Promise.all([
    sql
      .selectFrom('shop_opening')
      .select(['weekday', 'opens', 'closes'])
      .where('shop_id', '=', shopId)
      .orderBy('weekday')
      .orderBy('opens')
      .execute(),
    sql
      .selectFrom('shop_closure')
      .select(['date', 'opens', 'closes', 'reason'])
      .where('shop_id', '=', shopId)
      .where('date', '>=', today)
      .orderBy('date')
      .limit(MOST_CLOSURES)
      .execute(),
  ]);
  return { hours, closures };
}

async function sendsTexts({ sql, shopId }: Reading): Promise<boolean> {
  const able = sql.selectFrom('notifications__texting').select('shop_id').where('shop_id', '=', shopId);
  return (await able.executeTakeFirst()) !== undefined;
}

export default answer(shops.getShopFront, async (scope): Promise<Answer> => {
  const shop = found(
    await scope.sql
      .selectFrom('shop')
      .select(['slug', 'name', 'about', 'phone', 'email', 'street', 'town', 'postcode', 'country', 'currency'])
      .select(['locale', 'time_zone', 'accent', 'logo_file_id', 'rules', 'legal_name', 'tax_number'])
      .where('shop_id', '=', scope.shopId)
      .executeTakeFirst(),
  );
  const { time_zone: timeZone, logo_file_id, rules, locale, legal_name, tax_number, ...plain } = shop;
  const now = scope.clock.now();
  const today = dayAt(now, timeZone);
  const [calendar, texts] = await Promise.all([calendarOf(scope, today), sendsTexts(scope)]);
  const { time } = instantToWall(now, timeZone);
  return {
    ...plain,
    locale: locale as Answer['locale'],
    timeZone,
    logo: await logoOf(scope, logo_file_id),
    ...calendar,
    openNow: hoursOn(today, calendar.hours, calendar.closures).some(
      ({ opens, closes }) => opens <= time && time < closes,
    ),
    bookingMode: rules.bookingMode,
    pricesIncludeTax: rules.pricesIncludeTax,
    collectionRadiusKm: rules.collectionRadiusKm,
    collectionFee: rules.collectionFee,
    horizonDays: rules.horizonDays,
    texts,
    imprint: presetOf(plain.country).imprint
      ? { name: legal_name ?? plain.name, taxNumber: vatIdOf(tax_number), text: rules.imprint ?? '' }
      : null,
  };
});
