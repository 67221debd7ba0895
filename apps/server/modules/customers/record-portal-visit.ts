import { asCustomer } from '../../kernel/actor.ts';
import type { Scope } from '../../kernel/implement.ts';

/** Notes in the log that the signed-in customer opened a page of the portal. `page` is its path without a query. */
export function recordPortalVisit(scope: Scope, page: string): void {
  const { customerId } = asCustomer(scope.actor);
  scope.record('customer.portal_visited', { customer: customerId }, { page: page.slice(0, 200) });
}
