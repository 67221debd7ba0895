import type { shapes } from '@pitlane/contracts';
import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { readShop } from '../shops/index.ts';
import { emailColumns, emailIndex, phoneColumns } from './contacts.ts';

export type NewCustomer = {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly locale: shapes.Locale;
  /** Opens the portal of a customer who is new; a known customer's switch is left to the shop. */
  readonly openPortal?: boolean;
};

type Added = { readonly id: string; readonly publicId: string };

/** Adds a customer unless somebody has this e-mail address already (then null): the database decides, also in a race. */
export async function insertCustomer(scope: Scope, given: NewCustomer): Promise<Added | null> {
  const { country } = await readShop(scope);
  const added = await scope.sql
    .insertInto('customer')
    .values({
      shop_id: scope.shopId,
      id: newId(),
      public_id: newPublicId('cu'),
      name: given.name,
      locale: given.locale,
      portal_enabled: given.openPortal ?? false,
      created_at: scope.now,
      ...emailColumns(scope, given.email),
      ...phoneColumns(scope, given.phone, country),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['shop_id', 'email_index'])
        .where('email_index', 'is not', null)
        .where('merged_into', 'is', null)
        .doNothing(),
    )
    .returning(['id', 'public_id'])
    .executeTakeFirst();
  return added ? { id: added.id, publicId: added.public_id } : null;
}

/**
 * The customer with exactly this e-mail address, or a new one. A known record is not touched: whoever types an address
 * has not proven that it is theirs.
 */
export async function findOrAddCustomer(scope: Scope, given: NewCustomer): Promise<Added & { isNew: boolean }> {
  const added = await insertCustomer(scope, given);
  if (added) {
    scope.record('customer.added', { customer: added.id }, { name: given.name });
    if (given.openPortal) scope.record('customer.portal_opened', { customer: added.id }, { name: given.name });
    return { ...added, isNew: true };
  }
  const known = await scope.sql
    .selectFrom('customer')
    .select(['id', 'public_id'])
    .where('shop_id', '=', scope.shopId)
    .where('email_index', '=', emailIndex(scope, given.email))
    .where('merged_into', 'is', null)
    .executeTakeFirstOrThrow();
  return { id: known.id, publicId: known.public_id, isNew: false };
}
