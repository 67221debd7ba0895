import { z } from 'zod';
import { event, operation, query } from './core.ts';
import * as s from './shapes.ts';

export const serviceKind = z.enum(['repair', 'maintenance', 'inspection']);
export const lineKind = z.enum(['labour', 'part', 'sublet', 'fee', 'discount']);
export const cannedLine = z.object({
  kind: lineKind,
  description: s.line(200),
  partNumber: s.line(60).nullable().default(null),
  /** Thousandths; for labour 1600 = 1.6 h. */
  quantity: s.quantity,
  unitPrice: s.minor,
});
export const priceForType = z.object({ type: s.vehicleType, min: s.price, max: s.price, minutes: s.minutes });

export const category = z.object({ id: s.id, name: z.string(), description: z.string().nullable(), icon: z.string() });
export const service = z.object({
  id: s.id,
  code: z.string().nullable(),
  name: z.string(),
  description: z.string().nullable(),
  kind: serviceKind,
  category,
  prices: z.array(priceForType),
  priceMin: s.price,
  priceMax: s.price,
  isFixedPrice: z.boolean(),
  minutes: s.minutes,
  synonyms: z.array(z.string()),
  safetyCritical: z.boolean(),
  online: z.boolean(),
  active: z.boolean(),
  lines: z.array(cannedLine),
  version: s.version,
});
const known = {
  name: s.line(255),
  description: s.words(2000).nullable(),
  kind: serviceKind,
  categoryId: s.id,
  prices: z.array(priceForType).min(1).max(3),
  synonyms: z.array(s.line(60)).max(40),
  safetyCritical: z.boolean(),
  online: z.boolean(),
  lines: z.array(cannedLine).max(50),
};
const fields = {
  ...known,
  description: known.description.default(null),
  kind: known.kind.default('repair'),
  synonyms: known.synonyms.default([]),
  safetyCritical: known.safetyCritical.default(false),
  online: known.online.default(true),
  lines: known.lines.default([]),
};

export const listServices = query({
  name: 'listServices',
  summary: 'The catalogue: by name, category or synonym',
  path: '/services',
  may: { staff: 'services.read' },
  input: z.object({
    search: s.words(80).optional(),
    categoryId: s.id.optional(),
    kind: serviceKind.optional(),
    inactive: s.flag.optional(),
    ...s.paged,
    limit: z.coerce.number().int().min(1).max(300).default(50),
  }),
  output: s.pageOf(service),
  refusals: [],
  staleOn: ['service.*'],
});
export const listCategories = query({
  name: 'listCategories',
  summary: 'Categories with icons and counts',
  path: '/service-categories',
  may: { staff: 'services.read' },
  input: z.object({}),
  output: z.object({ items: z.array(category.extend({ services: z.int() })) }),
  refusals: [],
  staleOn: ['service.*'],
});
export const createService = operation({
  name: 'createService',
  summary: 'Add a service to the catalogue',
  path: '/services',
  may: { staff: 'services.write' },
  input: z.object({ id: s.id.optional(), ...fields }),
  output: z.object({ id: s.id, version: s.version }),
  refusals: ['price_order', 'not_found', 'already_exists'],
  records: ['service.added'],
});
export const updateService = operation({
  name: 'updateService',
  summary: 'Change a service',
  method: 'PATCH',
  path: '/services/:serviceId',
  may: { staff: 'services.write' },
  input: z.object(known).partial().extend({ serviceId: s.id, version: s.version, active: z.boolean().optional() }),
  output: z.object({ version: s.version }),
  refusals: ['not_found', 'changed_meanwhile', 'price_order', 'already_exists'],
  records: ['service.changed', 'service.switched_off', 'service.switched_on'],
});
export const removeService = operation({
  name: 'removeService',
  summary: 'Take a service off the catalogue (past visits keep it)',
  method: 'DELETE',
  path: '/services/:serviceId',
  may: { staff: 'services.write' },
  input: z.object({ serviceId: s.id }),
  output: s.done,
  refusals: ['not_found', 'already_done'],
  records: ['service.switched_off'],
});
export const createCategory = operation({
  name: 'createCategory',
  summary: 'Add a category',
  path: '/service-categories',
  may: { staff: 'services.write' },
  input: z.object({ name: s.line(255), description: s.words(500).nullable().default(null), icon: s.line(50) }),
  output: z.object({ id: s.id }),
  refusals: ['already_exists'],
  records: ['service.category_added'],
});

export const offeredService = z.object({
  id: s.publicId,
  name: z.string(),
  description: z.string().nullable(),
  kind: z.string(),
  category: z.object({ name: z.string(), icon: z.string() }),
  prices: z.array(priceForType),
  priceMin: s.price,
  priceMax: s.price,
  isFixedPrice: z.boolean(),
  minutes: s.minutes,
});
export const listOfferedServices = query({
  name: 'listOfferedServices',
  summary: 'What the shop offers online, with duration and price range',
  path: '/public/:shop/services',
  may: { visitor: true },
  input: z.object({
    shop: s.slug,
    search: s.words(80).optional(),
    type: s.vehicleType.optional(),
    /** Everyday words, parted by commas: `best` names the service each of them finds first. */
    words: s.words(400).optional(),
  }),
  output: z.object({ items: z.array(offeredService), best: z.array(s.publicId.nullable()) }),
  refusals: ['not_found'],
  staleOn: ['service.*'],
});

const named = z.object({ name: z.string() });
export const serviceEvents = [
  event('service.added', named),
  event('service.changed', named.extend({ fields: z.array(z.string()) })),
  event('service.switched_off', named),
  event('service.switched_on', named),
  event('service.category_added', named),
  event('service.catalogue_loaded', z.object({ services: z.int() })),
] as const;
