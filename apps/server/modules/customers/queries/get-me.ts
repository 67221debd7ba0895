import { customers } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { openAddress, openField } from '../contacts.ts';
import { localeOf } from '../record-of.ts';

export default answer(customers.getMe, async (scope) => {
  const record = found(
    await scope.sql
      .selectFrom('customer')
      .select(['public_id', 'name', 'company', 'email_sealed', 'phone_sealed', 'address_sealed', 'locale', 'version'])
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', asCustomer(scope.actor).customerId)
      .executeTakeFirst(),
  );
  const { slug, name } = await readShop(scope);
  return {
    id: record.public_id,
    name: record.name,
    company: record.company,
    email: openField(scope, 'email', record.email_sealed) ?? '',
    phone: openField(scope, 'phone', record.phone_sealed),
    address: openAddress(scope, record.address_sealed),
    locale: localeOf(record),
    shop: { slug, name },
    version: record.version,
  };
});
