import { customers } from '@pitlane/contracts';
import type { CustomerActor } from '../../../kernel/actor.ts';
import { hashToken } from '../../../kernel/ids.ts';
import { implementOutside, type Outside } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { noteFailedSignIn } from '../ask-for-link.ts';
import { startSession } from '../start-session.ts';

type Link = { shop_id: string; customer_id: string; next: string };

/** One statement takes the link, so of two clicks at once only one signs in. */
async function takeLink({ services, now }: Outside, hash: string): Promise<Link | undefined> {
  const taken = await services.auth.query<Link>(
    `update auth.magic_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2
     returning shop_id, customer_id, next`,
    [hash, now],
  );
  return taken.rows[0];
}

const actorOf = (link: Link, epoch: number, name: string): CustomerActor => ({
  kind: 'customer',
  shopId: link.shop_id,
  customerId: link.customer_id,
  name,
  epoch,
});

/** A used or expired link still tells whose it was: the shop sees the failed attempt. */
async function noteFailure(outside: Outside, hash: string): Promise<void> {
  const known = await outside.services.auth.query<Link>(
    'select shop_id, customer_id, next from auth.magic_link where token_hash = $1',
    [hash],
  );
  const link = known.rows[0];
  if (!link) return;
  await outside.inShop(link.shop_id, actorOf(link, 0, ''), async (scope) => {
    const customer = await scope.sql
      .selectFrom('customer')
      .select('email_index')
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', link.customer_id)
      .executeTakeFirst();
    if (customer?.email_index) await noteFailedSignIn(scope, customer.email_index);
    const { address } = scope.request;
    scope.record('customer.sign_in_failed', { customer: link.customer_id }, { address });
  });
}

/** The customer behind a taken link; merged records and closed portals do not sign in. */
async function openSession(outside: Outside, link: Link): Promise<CustomerActor> {
  return outside.inShop(link.shop_id, actorOf(link, 0, ''), async (scope) => {
    const customer = await scope.sql
      .updateTable('customer')
      .set({ last_portal_login: scope.now })
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', link.customer_id)
      .where('portal_enabled', '=', true)
      .where('merged_into', 'is', null)
      .returning(['name', 'session_epoch'])
      .executeTakeFirst();
    if (!customer) refuse('portal_off');
    scope.record('customer.signed_in', { customer: link.customer_id }, { name: customer.name });
    return actorOf(link, customer.session_epoch, customer.name);
  });
}

export default implementOutside(customers.redeemSignInLink, async (outside, { token }) => {
  const hash = hashToken(token);
  const link = await takeLink(outside, hash);
  if (!link) {
    await noteFailure(outside, hash);
    return refuse('link_expired');
  }
  await startSession(outside, await openSession(outside, link));
  return { next: link.next };
});
