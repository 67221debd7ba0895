import { services, type shapes } from '@pitlane/contracts';
import type { z } from 'zod';
import { answer } from '../../../kernel/implement.ts';
import { searchServices } from '../catalogue/search-services.ts';
import { catalogueOf, type Entry } from '../catalogue-of.ts';

type Offered = z.output<typeof services.offeredService>;
const MOST = 300;

/** A service as visitors see it; for a kind of vehicle with that kind's price only, or null when it does not fit. */
function offered({ service, publicId }: Entry, type: shapes.VehicleType | undefined): Offered | null {
  const prices = type ? service.prices.filter((price) => price.type === type) : service.prices;
  const own = type ? prices[0] : { min: service.priceMin, max: service.priceMax, minutes: service.minutes };
  if (!own) return null;
  return {
    id: publicId,
    name: service.name,
    description: service.description,
    kind: service.kind,
    category: { name: service.category.name, icon: service.category.icon },
    prices,
    priceMin: own.min,
    priceMax: own.max,
    isFixedPrice: own.min === own.max,
    minutes: own.minutes,
  };
}

export default answer(services.listOfferedServices, async (scope, { search, type }) => {
  const ranked = searchServices(await catalogueOf(scope), search ?? '');
  const shown = ranked.filter(({ service }) => service.active && service.online);
  return { items: shown.flatMap((entry) => offered(entry, type) ?? []).slice(0, MOST) };
});
