import type { customers } from '@pitlane/contracts';
import { sql, type Updateable } from 'kysely';
import type { z } from 'zod';
import type { Scope } from '../../kernel/implement.ts';
import { found, refuse } from '../../kernel/refusal.ts';
import type { CustomerTable } from '../../schema/index.ts';
import { readShop } from '../shops/index.ts';
import { addressColumns, emailColumns, phoneColumns, taxColumns } from './contacts.ts';

type Change = Partial<Omit<z.output<typeof customers.updateCustomer.input>, 'customerId' | 'version'>>;

/** Columns a change sets; what it does not name stays. */
export async function columnsOf(scope: Scope, change: Change): Promise<Updateable<CustomerTable>> {
  const { name, kind, company, locale, tags, taxExempt, email, phone, address, taxNumber } = change;
  return {
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(company === undefined ? {} : { company }),
    ...(locale === undefined ? {} : { locale }),
    ...(tags === undefined ? {} : { tags: [...new Set(tags)] }),
    ...(taxExempt === undefined ? {} : { tax_exempt: taxExempt }),
    ...(email === undefined ? {} : emailColumns(scope, email)),
    ...(phone === undefined ? {} : phoneColumns(scope, phone, (await readShop(scope)).country)),
    ...(address === undefined ? {} : addressColumns(scope, address)),
    ...(taxNumber === undefined ? {} : taxColumns(scope, taxNumber)),
  };
}

/**
 * Changes a customer who was read at `version`; answers the new version and the session epoch. Another e-mail address ends
 * every session: whoever holds the old address must not stay signed in. Refuses not_found, changed_meanwhile.
 */
export async function changeRecord(
  scope: Scope,
  customerId: string,
  version: number,
  change: Change,
): Promise<{ version: number; epoch: number; emailChanged: boolean }> {
  const one = { shop_id: scope.shopId, id: customerId };
  const mine = scope.sql
    .selectFrom('customer')
    .select(['email_index', 'merged_into'])
    .where('shop_id', '=', one.shop_id)
    .where('id', '=', one.id)
    .forUpdate();
  const before = found(await mine.executeTakeFirst());
  if (before.merged_into) refuse('not_found');
  const columns = await columnsOf(scope, change);
  const emailChanged = columns.email_index !== undefined && columns.email_index !== before.email_index;
  const changed = await scope.sql
    .updateTable('customer')
    .set({
      ...columns,
      version: sql`version + 1`,
      ...(emailChanged ? { session_epoch: sql`session_epoch + 1` } : {}),
    })
    .where('shop_id', '=', one.shop_id)
    .where('id', '=', one.id)
    .where('version', '=', version)
    .returning(['name', 'version', 'session_epoch'])
    .executeTakeFirst();
  if (!changed) refuse('changed_meanwhile');
  scope.record('customer.changed', { customer: customerId }, { name: changed.name, fields: Object.keys(change) });
  return { version: changed.version, epoch: changed.session_epoch, emailChanged };
}
