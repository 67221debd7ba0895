import { services } from '@pitlane/contracts';
import { newId } from '../../../kernel/ids.ts';
import { implement } from '../../../kernel/implement.ts';

/** Shipped categories have places below this; own ones follow in the order of their names. */
const OWN_PLACE = 1000;

export default implement(
  services.createCategory,
  async (scope, { name, description, icon }) => {
    const id = newId();
    await scope.sql
      .insertInto('service_category')
      .values({ shop_id: scope.shopId, id, name, description, icon, position: OWN_PLACE })
      .execute();
    scope.record('service.category_added', {}, { name });
    return { id };
  },
  { service_category_name_key: { code: 'already_exists', field: 'name' } },
);
