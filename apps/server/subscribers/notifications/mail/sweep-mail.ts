import type pg from 'pg';
import type { Sweep } from '../../../kernel/implement.ts';
import { SEND_QUEUE } from './send-mail.ts';

const HOUR_MS = 3_600_000;
const KEEPS_HOURS = 72;
/** News that is wrong or useless sooner: a link that has lapsed, a tomorrow that was yesterday. */
const SHORT_LIVED: Readonly<Record<string, number>> = { 'sign-in-link': 1, 'password-reset': 1, 'visit-reminder': 12 };
/** By then a mail's own job has had its turn, or never will. */
const UNTRIED_MS = 60_000;
const MOST = 500;

const LEFT = `
select shop_id, id from mail
where status in ('queued', 'sending') and (attempts = 0 and created_at < $1 or claimed_at < now() - interval '30 minutes')
order by created_at limit ${MOST}`;

/**
 * Mail that was written while there was no mail server is sent once there is one, unless it is older than three
 * days or its news has passed: then it is expired. Sending guards itself, so a job too many does nothing.
 */
export const sweepMail: Sweep = ({ services, clock, owner, jobs }) => ({
  everySeconds: 60,
  async run() {
    if (!services.env.smtpUrl) return;
    const now = clock.now().getTime();
    await expire(owner, now);
    const { rows } = await owner.query<{ shop_id: string; id: string }>(LEFT, [new Date(now - UNTRIED_MS)]);
    const hour = Math.floor(now / HOUR_MS);
    const payloads = rows.map(({ shop_id, id }) => ({
      payload: { shopId: shop_id, mailId: id },
      key: `mail:${id}:${hour}`,
    }));
    if (payloads.length) await jobs.sendWith((text, values) => owner.query(text, values), SEND_QUEUE, payloads);
  },
});

async function expire(owner: pg.Pool, now: number): Promise<void> {
  for (const [kind, hours] of [...Object.entries(SHORT_LIVED), [null, KEEPS_HOURS] as const]) {
    await owner.query(
      "update mail set status = 'expired' where status = 'queued' and created_at < $1 and kind = coalesce($2, kind)",
      [new Date(now - hours * HOUR_MS), kind],
    );
  }
}
