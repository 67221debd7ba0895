import type { shapes } from '@pitlane/contracts';
import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { buildCatalogue, type CatalogueService } from './catalogue/build-catalogue.ts';
import type { CatalogueCategory } from './catalogue/categories.ts';

export type CatalogueFor = {
  readonly country: string;
  readonly currency: string;
  readonly locale: shapes.Locale;
  /** Minor units an hour. */
  readonly labourRate: number;
};
type Language = 'en' | 'de';
type Made = { readonly id: string; readonly service: CatalogueService };

async function addCategories(scope: Scope, list: readonly CatalogueCategory[], language: Language) {
  const ids = new Map(list.map((category) => [category.code, newId()]));
  const rows = list.map((category, position) => ({
    shop_id: scope.shopId,
    id: ids.get(category.code) ?? newId(),
    name: category.name[language],
    description: category.description[language],
    icon: category.icon,
    position,
  }));
  await scope.sql.insertInto('service_category').values(rows).execute();
  return ids;
}

/** The other language's name stays findable: as `name_de`, or as one more everyday word. */
const wordsOf = (service: CatalogueService, language: Language) =>
  language === 'de' ? [...service.synonyms, service.name.en] : service.synonyms;

async function addServices(scope: Scope, made: readonly Made[], categories: Map<string, string>, language: Language) {
  const rows = made.map(({ id, service }) => ({
    shop_id: scope.shopId,
    id,
    public_id: newPublicId('se'),
    category_id: categories.get(service.categoryCode) ?? '',
    code: service.code,
    name: service.name[language],
    name_de: service.name.de,
    kind: service.kind,
    price_min: service.priceMin,
    price_max: service.priceMax,
    minutes: service.minutes,
    synonyms: wordsOf(service, language),
    safety_critical: service.safetyCritical,
    interval_km: service.intervalKm,
    interval_months: service.intervalMonths,
  }));
  await scope.sql.insertInto('service').values(rows).execute();
}

async function addPrices(scope: Scope, made: readonly Made[]) {
  const rows = made.flatMap(({ id, service }) =>
    service.prices.map((price) => ({
      shop_id: scope.shopId,
      service_id: id,
      type: price.type,
      price_min: price.min,
      price_max: price.max,
      minutes: price.minutes,
    })),
  );
  await scope.sql.insertInto('service_price').values(rows).execute();
}

async function addLines(scope: Scope, made: readonly Made[], language: Language) {
  const rows = made.flatMap(({ id, service }) =>
    service.lines[language].map((line, position) => ({
      shop_id: scope.shopId,
      id: newId(),
      service_id: id,
      position,
      kind: line.kind,
      description: line.description,
      part_number: line.partNumber,
      quantity: line.quantity,
      unit_price: line.unitPrice,
    })),
  );
  await scope.sql.insertInto('canned_line').values(rows).execute();
}

/** Gives a new shop the shipped catalogue in its language, priced in its currency; answers the number of services. */
export async function installCatalogue(scope: Scope, shop: CatalogueFor): Promise<number> {
  const catalogue = buildCatalogue(shop);
  const language: Language = shop.locale === 'de' ? 'de' : 'en';
  const made = catalogue.services.map((service) => ({ id: newId(), service }));
  const categories = await addCategories(scope, catalogue.categories, language);
  await addServices(scope, made, categories, language);
  await addPrices(scope, made);
  await addLines(scope, made, language);
  scope.record('service.catalogue_loaded', {}, { services: made.length });
  return made.length;
}
