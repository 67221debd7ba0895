import { customers, type shapes } from '@pitlane/contracts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { openAddress, openField } from '../contacts.ts';
import { type CustomerRecord, localeOf, rowsOf } from '../record-of.ts';
import { visitsOf } from '../visits-of.ts';

const oneRecord = ({ sql, shopId }: Reading, id: string) =>
  sql.selectFrom('customer').selectAll().where('shop_id', '=', shopId).where('id', '=', id).executeTakeFirst();

/** A merged record answers as the one it went into: an old link keeps working. */
async function living(scope: Reading, id: string): Promise<CustomerRecord> {
  const record = found(await oneRecord(scope, id));
  return record.merged_into ? found(await oneRecord(scope, record.merged_into)) : record;
}

const notesOf = ({ sql, shopId }: Reading, id: string) =>
  sql
    .selectFrom('customer_note')
    .select(['id', 'text', 'author', 'at'])
    .where('shop_id', '=', shopId)
    .where('customer_id', '=', id)
    .orderBy('at', 'desc')
    .limit(100)
    .execute();

const consentsOf = ({ sql, shopId }: Reading, id: string) =>
  sql
    .selectFrom('customer_consent')
    .select(['channel', 'given', 'how', 'at'])
    .where('shop_id', '=', shopId)
    .where('customer_id', '=', id)
    .orderBy('at', 'desc')
    .limit(50)
    .execute();

export default answer(customers.getCustomer, async (scope, { customerId }) => {
  const [record, { locale }] = await Promise.all([living(scope, customerId), readShop(scope)]);
  const [[row], notes, consents, workOrders] = await Promise.all([
    rowsOf(scope, [record]),
    notesOf(scope, record.id),
    consentsOf(scope, record.id),
    visitsOf(scope, record.id, locale as shapes.Locale),
  ]);
  return {
    ...found(row),
    publicId: record.public_id,
    address: openAddress(scope, record.address_sealed),
    taxNumber: openField(scope, 'tax', record.tax_number_sealed),
    locale: localeOf(record),
    taxExempt: record.tax_exempt,
    lastPortalLogin: record.last_portal_login,
    consents,
    notes,
    workOrders,
    createdAt: record.created_at,
  };
});
