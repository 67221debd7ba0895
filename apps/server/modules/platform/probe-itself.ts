import type pg from 'pg';
import type { Sweep } from '../../kernel/implement.ts';
import type { Storage } from '../../kernel/storage/port.ts';
import { PLATFORM_LOG } from '../staff/index.ts';

export const MINUTE = 60_000;
export const KEEP_DAYS = 90;
/** Beyond these a part counts as not working: seconds, jobs. */
export const MOST = { mailAge: 900, jobAge: 300, lag: 60 };

type Waiting = { mail_age: number; job_age: number; backlog: number; lag: number };

/** Ages in seconds of what has waited longest; 0 when nothing waits. Mail counts only where a mail server is set. */
async function waitingIn(owner: pg.Pool, now: Date, mails: boolean): Promise<Waiting> {
  const { rows } = await owner.query<Waiting>(
    `select
       (select coalesce(extract(epoch from $1::timestamptz - min(created_at)), 0)::int from mail
         where $2 and status = 'queued') as mail_age,
       (select coalesce(extract(epoch from now() - min(start_after)), 0)::int from pgboss.job
         where state in ('created', 'retry') and start_after <= now() and name not like '%-dead' and name not like '\\_\\_%') as job_age,
       (select count(*)::int from pgboss.job
         where state in ('created', 'retry', 'active') and name not like '%-dead' and name not like '\\_\\_%') as backlog,
       (select coalesce(max(extract(epoch from $1::timestamptz - e.at)), 0)::int
         from event_counter c join fanout_cursor f using (shop_id)
         join event e on e.shop_id = c.shop_id and e.seq = f.seq + 1 where c.seq > f.seq) as lag`,
    [now, mails],
  );
  return rows[0] ?? { mail_age: 0, job_age: 0, backlog: 0, lag: 0 };
}

/** The storage answers for a key nobody has. */
const answers = (storage: Storage): Promise<boolean> =>
  storage.head('probe/nothing').then(
    () => true,
    () => false,
  );

/** Looks at itself once a minute and keeps what it found; several workers keep one row. */
export const probeItself: Sweep = ({ owner, clock, services }) => ({
  everySeconds: 60,
  async run() {
    const now = clock.now();
    const began = performance.now();
    await owner.query('select 1');
    const took = Math.ceil(performance.now() - began);
    const [waiting, storage] = await Promise.all([
      waitingIn(owner, now, services.env.smtpUrl !== undefined),
      answers(services.storage),
    ]);
    const jobsLate = waiting.job_age > MOST.jobAge;
    const ok = storage && !jobsLate && waiting.mail_age <= MOST.mailAge && waiting.lag <= MOST.lag;
    await owner.query(
      `insert into probe (shop_id, minute, ok, database_ms, storage, mail_age, backlog, lag, job_age)
       values ($1, date_trunc('minute', $2::timestamptz), $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [PLATFORM_LOG, now, ok, took, storage, waiting.mail_age, waiting.backlog, waiting.lag, waiting.job_age],
    );
    await owner.query('delete from probe where minute < $1', [new Date(now.getTime() - KEEP_DAYS * 24 * 60 * MINUTE)]);
  },
});
