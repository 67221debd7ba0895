import { z } from 'zod';

/** C0 controls other than tab and newline, and DEL: never meaningful in a person's text, and NUL is refused by PostgreSQL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the point of this pattern is to find control characters
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const clean = (value: string) => !CONTROL.test(value) && value.isWellFormed();

export const id = z.uuid();
/** What customers, partners and addresses see instead of an internal id, such as `wo_` and 22 letters or digits. */
export const publicId = z.string().regex(/^[a-z]{1,4}_[0-9A-Za-z]{22}$/);
/** One line a person typed. */
export const line = (max: number) => z.string().trim().min(1).max(max).refine(clean, { error: 'control_characters' });
/** A paragraph a person typed. */
export const words = (max: number) => z.string().trim().max(max).refine(clean, { error: 'control_characters' });
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .refine(clean, { error: 'control_characters' })
  .pipe(z.email());
export const phone = z
  .string()
  .trim()
  .min(5)
  .max(32)
  .regex(/^[+0-9 ()./-]+$/);
export const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?$/);
/** Integer minor units of the document's currency (ngwee, cents). */
export const minor = z.int().min(-9_000_000_000_000).max(9_000_000_000_000);
export const price = z.int().min(0).max(9_000_000_000_000);
/** Thousandths of a unit: 1.6 h is 1600, one disc is 1000. */
export const quantity = z.int().min(-1_000_000_000).max(1_000_000_000);
/** Basis points: 16 % is 1600. */
export const rate = z.int().min(0).max(10_000);
export const currency = z.string().regex(/^[A-Z]{3}$/);
export const locale = z.enum(['en', 'bem', 'ny', 'toi', 'de']);
export const instant = z.iso.datetime({ offset: true });
export const day = z.iso.date();
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const timeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){0,2}$/);
export const country = z.string().regex(/^[A-Z]{2}$/);
export const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/);
export const minutes = z.int().min(0).max(100_000);
/** Sent back with an edit: the number read with the record, so that two editors cannot overwrite each other unseen. */
export const version = z.int().min(1).max(2_147_483_647);
export const condition = z.enum(['good', 'monitor', 'urgent', 'not_checked']);
export const vehicleType = z.enum(['small', 'suv', 'truck']);
/** A yes/no in a query string or a JSON body. */
export const flag = z.union([z.boolean(), z.stringbool()]);

export const cursor = z.string().max(300).optional();
export const limit = z.coerce.number().int().min(1).max(100).default(20);
export const paged = { cursor, limit };
/** The language to answer in; without one, the customer's own. */
export const told = { locale: locale.optional() };
/** A page of a list: `nextCursor` is null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const done = z.object({ ok: z.literal(true) });

/** A car as it is named everywhere: never without its plate. */
export const vehicleName = z.object({
  plate: z.string(),
  plateRegion: z.string().nullable(),
  make: z.string().nullable(),
  model: z.string().nullable(),
  year: z.int().nullable(),
});

export const photo = z.object({
  id: z.string(),
  url: z.string(),
  thumbUrl: z.string(),
  caption: z.string().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
});

export type Condition = z.output<typeof condition>;
export type VehicleType = z.output<typeof vehicleType>;
export type Locale = z.output<typeof locale>;
export type VehicleName = z.output<typeof vehicleName>;
export type Photo = z.output<typeof photo>;
