import { customers } from '@pitlane/contracts';
import type { Insertable } from 'kysely';
import { shaped } from '../../../kernel/database/statement.ts';
import { tenant } from '../../../kernel/database/tenant.ts';
import { newId, newPublicId } from '../../../kernel/ids.ts';
import { implement } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import type { CustomerTable } from '../../../schema/index.ts';
import { readShop } from '../../shops/index.ts';
import { addressColumns, emailColumns, phoneColumns, taxColumns } from '../contacts.ts';

const write = shaped((row: Insertable<CustomerTable>) =>
  tenant.insertInto('customer').values(row).returning(['id', 'public_id', 'version']),
);

/** */
export default implement(
  customers.createCustomer,
  async (scope, input) => {
    const { country, locale } = await readShop(scope);
    const [row] = await write({
      shop_id: scope.shopId,
      id: input.id ?? newId(),
      public_id: newPublicId('cu'),
      kind: input.kind,
      name: input.name,
      company: input.company,
      locale: input.locale ?? locale,
      tags: [...new Set(input.tags)],
      tax_exempt: input.taxExempt,
      created_at: scope.now,
      ...emailColumns(scope, input.email),
      ...phoneColumns(scope, input.phone, country),
      ...addressColumns(scope, input.address),
      ...taxColumns(scope, input.taxNumber),
    });
    const made = found(row);
    scope.record('customer.added', { customer: made.id }, { name: input.name });
    return { id: made.id, publicId: made.public_id, version: made.version };
  },
  { customer_email_key: { code: 'already_exists', field: 'email' }, customer_pkey: 'already_exists' },
);
