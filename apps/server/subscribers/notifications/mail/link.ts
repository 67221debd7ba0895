import { sql } from 'kysely';
import { instantToWall } from '../../../kernel/calendar/zone.ts';
import { hashToken, newToken } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/implement.ts';
import type { Row } from '../catalogue.ts';
import type { Facts } from '../facts.ts';
import { pages } from '../pages.ts';
import type { Recipient } from '../recipients.ts';

const MINUTE = 60_000;
const LINK_MS = 15 * MINUTE;
const INVITE_MS = 7 * 24 * 60 * MINUTE;
const RESET_MS = 60 * MINUTE;

export type MailLink = { readonly url: string; readonly until: string | null };

/**
 * Where a mail's button leads. Customers whose pages are on get a fresh sign-in link: single use, 15 minutes,
 * only its hash is stored; after that the page offers a new one, in the look of the shop the link names. Invitations and resets get their own kind of link.
 */
export async function linkFor(scope: Scope, row: Row, facts: Facts, to: Recipient): Promise<MailLink> {
  const base = scope.services.env.publicUrl;
  const path = pages[row.page](facts);
  if (row.page === 'invite' || row.page === 'reset') {
    const token = await issueReset(scope, to.id, row.page);
    return { url: `${base}/app/reset/${token}`, until: null };
  }
  if (row.page === 'review') return { url: `${base}${path}`, until: null };
  if (to.side === 'staff') return { url: `${base}/app${path}`, until: null };
  if (!facts.customer?.portalEnabled) return { url: `${base}${path}`, until: null };
  const token = newToken();
  const until = new Date(scope.clock.now().getTime() + LINK_MS);
  await sql`select auth.issue_link(${hashToken(token)}, ${to.id}::uuid, ${path}, ${until})`.execute(scope.sql);
  const url = `${base}/customer/link/${token}?shop=${facts.shop.slug}`;
  return { url, until: instantToWall(until, facts.shop.timeZone).time };
}

async function issueReset(scope: Scope, staffId: string, why: 'invite' | 'reset'): Promise<string> {
  const token = newToken();
  const until = new Date(scope.clock.now().getTime() + (why === 'invite' ? INVITE_MS : RESET_MS));
  await sql`select auth.issue_reset(${hashToken(token)}, ${staffId}::uuid, ${why}, ${until})`.execute(scope.sql);
  return token;
}
