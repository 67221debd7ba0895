import { today } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { findCustomers, findServices, findVehicles } from '../find.ts';
import { findOrders } from '../find-orders.ts';

/** One box for everything; each kind is asked only where the role may see it. */
export default answer(today.findAnything, async (scope, { q }) => {
  const shop = await readShop(scope);
  const [orders, cars, people, services] = await Promise.all([
    findOrders(scope, q, shop),
    findVehicles(scope, q),
    findCustomers(scope, q, shop.country),
    findServices(scope, q),
  ]);
  return { items: [...orders, ...cars, ...people, ...services] };
});
