import { createHash } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import type { Later } from './services.ts';

export type JobHandler = {
  readonly queue: string;
  readonly handle: (payload: never, job: { readonly id: string; readonly attempt: number }) => Promise<void>;
};
export type Jobs = Later & {
  /** Prepares the queues (each with its dead letters), and starts working them when this process has the worker role. */
  start(handlers: readonly JobHandler[], work: boolean): Promise<void>;
  /** Sends many at once through a given connection, so that they commit with what else it does. */
  sendWith(
    run: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>,
    queue: string,
    payloads: readonly { payload: object; key: string }[],
  ): Promise<void>;
  stop(): Promise<void>;
};

const BATCH = 10;
const RETRIES = 20;
/** A worker that shows no sign of life for so long has died; its jobs go to the next. */
const SIGN_OF_LIFE_SECONDS = 10;
const LOOK_MS = 5000;
/**
 * A job whose worker died comes again at once: pg-boss would space such tries as it spaces failures, for minutes after
 * some deaths. Each counts, so a job that kills its worker every time ends among the dead letters.
 */
const RELEASE = `
update pgboss.job set state = 'retry', retry_count = retry_count + 1, start_after = pgboss.job_now(), heartbeat_on = null
where state = 'active' and heartbeat_seconds is not null and retry_count < retry_limit
  and heartbeat_on + heartbeat_seconds * interval '1 second' < pgboss.job_now()`;

/** The same key always gives the same job id, so a job can be put in twice without being there twice. */
function uuidOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Later and again, in the same database, by pg-boss. Poll is only the backstop; NOTIFY wakes the workers. */
export function createJobs(ownerUrl: string, onError: (error: Error) => void): Jobs {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    max: 4,
    application_name: 'pitlane jobs',
    useListenNotify: true,
  });
  boss.on('error', onError);
  let looking: NodeJS.Timeout | undefined;
  const release = (): void => void boss.getDb().executeSql(RELEASE).catch(onError);

  async function prepare(queue: string): Promise<void> {
    const dead = `${queue}-dead`;
    await boss.createQueue(dead, { retryLimit: 0 });
    await boss.createQueue(queue, {
      notify: true,
      retryLimit: RETRIES,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 600,
      expireInSeconds: 120,
      heartbeatSeconds: SIGN_OF_LIFE_SECONDS,
      deadLetter: dead,
    });
    // A queue made by an older version learns it too.
    await boss.updateQueue(queue, { heartbeatSeconds: SIGN_OF_LIFE_SECONDS, retryLimit: RETRIES });
  }
  return {
    async start(handlers, work) {
      await boss.start();
      for (const { queue } of handlers) await prepare(queue);
      if (!work) return;
      looking = setInterval(release, LOOK_MS).unref();
      for (const { queue, handle } of handlers) {
        await boss.work(
          queue,
          {
            batchSize: BATCH,
            burstWhenBatchFull: true,
            notifyPollingIntervalSeconds: 2,
            pollingIntervalSeconds: 2,
            includeMetadata: true,
            perJobResults: true,
          },
          async (jobs) =>
            Promise.all(
              jobs.map(async (job) => {
                try {
                  await handle(job.data as never, { id: job.id, attempt: job.retryCount + 1 });
                  return { id: job.id, status: 'completed' as const };
                } catch (error) {
                  onError(error as Error);
                  return { id: job.id, status: 'failed' as const, output: { message: (error as Error).message } };
                }
              }),
            ),
        );
      }
    },
    async send(queue, payload, options = {}) {
      await boss.send(queue, payload, {
        ...(options.at ? { startAfter: options.at } : {}),
        ...(options.afterSeconds ? { startAfter: options.afterSeconds } : {}),
        ...(options.key ? { singletonKey: options.key } : {}),
      });
    },
    async sendWith(run, queue, payloads) {
      await boss.insert(
        queue,
        payloads.map(({ payload, key }) => ({ id: uuidOf(key), data: payload })),
        { db: { executeSql: run as never } },
      );
    },
    async stop() {
      clearInterval(looking);
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}
