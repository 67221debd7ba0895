import type { NotNull } from 'kysely';
import type { Reading } from '../../kernel/implement.ts';

/** R-607 "Mwansa C.": what the public sees of a name. */
export function publicName(name: string): string {
  const parts = name.trim().split(/\s+/);
  const [first = ''] = parts;
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  const initial = last ? [...last][0] : undefined;
  return initial ? `${first} ${initial.toUpperCase()}.` : first;
}

/** The customer's name and the car of a visit. */
export async function namesOf({ sql, shopId }: Reading, customerId: string, vehicleId: string) {
  const [customer, car] = await Promise.all([
    sql
      .selectFrom('customers__name')
      .select('name')
      .where('shop_id', '=', shopId)
      .where('id', '=', customerId)
      .$narrowType<{ name: NotNull }>()
      .executeTakeFirst(),
    sql
      .selectFrom('vehicles__name')
      .select(['plate', 'plate_region', 'make', 'model', 'year'])
      .where('shop_id', '=', shopId)
      .where('id', '=', vehicleId)
      .executeTakeFirst(),
  ]);
  return {
    name: customer?.name ?? '',
    vehicle: {
      plate: car?.plate ?? '',
      plateRegion: car?.plate_region ?? null,
      make: car?.make ?? null,
      model: car?.model ?? null,
      year: car?.year ?? null,
    },
  };
}
