import { services, type shapes } from '@pitlane/contracts';
import type { z } from 'zod';
import { answer } from '../../../kernel/implement.ts';
import { searchServices } from '../catalogue/search-services.ts';
import { catalogueOf, type Entry } from '../catalogue-of.ts';

type Offered = z.output<typeof services.offeredService>;
const MOST = 300;
const MOST_WORDS = 20;
const MOST_WORDS_KEPT = 200;

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

const isOffered = ({ service }: Entry): boolean => service.active && service.online;

/** What a word found in a catalogue that has not changed since; kept as long as the catalogue is. */
const found = new WeakMap<readonly Entry[], Map<string, string | null>>();

function bestOf(entries: readonly Entry[], word: string): string | null {
  const known = found.get(entries) ?? new Map<string, string | null>();
  found.set(entries, known);
  const before = known.get(word);
  if (before !== undefined) return before;
  const best = searchServices(entries, word).find(isOffered)?.publicId ?? null;
  if (known.size < MOST_WORDS_KEPT) known.set(word, best);
  return best;
}

export default answer(services.listOfferedServices, async (scope, { search, type, words = '' }) => {
  const entries = await catalogueOf(scope);
  const shown = searchServices(entries, search ?? '').filter(isOffered);
  const asked = words.split(',').flatMap((word) => word.trim() || []);
  return {
    items: shown.flatMap((entry) => offered(entry, type) ?? []).slice(0, MOST),
    best: asked.slice(0, MOST_WORDS).map((word) => bestOf(entries, word)),
  };
});
