import type { shapes } from '@pitlane/contracts';
import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { readShop } from '../shops/index.ts';
import { emailColumns, phoneColumns } from './contacts.ts';
import { openPortal } from './open-portal.ts';

export type NewCustomer = {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly locale: shapes.Locale;
  /** Opens the portal of a customer who is new; a known customer's switch is left to the shop. */
  readonly openPortal?: boolean;
};

/**
 * The customer with exactly this e-mail address, or a new one. A known record is not touched: whoever types an address
 * has not proven that it is theirs. Two calls at once make one customer; the database decides.
 */
export async function findOrAddCustomer(
  scope: Scope,
  given: NewCustomer,
): Promise<{ id: string; publicId: string; isNew: boolean }> {
  const { country } = await readShop(scope);
  const email = emailColumns(scope, given.email);
  const added = await scope.sql
    .insertInto('customer')
    .values({
      shop_id: scope.shopId,
      id: newId(),
      public_id: newPublicId('cu'),
      name: given.name,
      locale: given.locale,
      created_at: scope.now,
      ...email,
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
  if (added) {
    scope.record('customer.added', { customer: added.id }, { name: given.name });
    if (given.openPortal) await openPortal(scope, added.id);
    return { id: added.id, publicId: added.public_id, isNew: true };
  }
  const known = await scope.sql
    .selectFrom('customer')
    .select(['id', 'public_id'])
    .where('shop_id', '=', scope.shopId)
    .where('email_index', '=', email.email_index)
    .where('merged_into', 'is', null)
    .executeTakeFirstOrThrow();
  return { id: known.id, publicId: known.public_id, isNew: false };
}
