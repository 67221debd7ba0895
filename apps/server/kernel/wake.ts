import pg from 'pg';

const CHANNEL = 'pitlane_log';
const COALESCE_MS = 6;
const MOST_PER_NOTE = 150;
const RETRY_MS = 500;

export type Wake = {
  /** Tells every process, a few milliseconds later and all at once, that these shops' logs have grown. */
  ring(shopId: string): void;
  /** Hears about grown logs; `null` means "look at everything" (after a reconnect). Returns the way to stop. */
  hear(listener: (shopId: string | null) => void): () => void;
  close(): Promise<void>;
};

/**
 * One coalesced NOTIFY per few milliseconds from a connection of its own. A NOTIFY inside the business transaction would
 * serialise all commits of the database.
 */
export function openWake(directUrl: string, onError: (error: Error) => void): Wake {
  const listeners = new Set<(shopId: string | null) => void>();
  const waiting = new Set<string>();
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  let told: Promise<unknown> = Promise.resolve();

  const connect = async (): Promise<void> => {
    if (closed) return;
    const next = new pg.Client({ connectionString: directUrl, application_name: 'pitlane wake', keepAlive: true });
    next.on('error', () => lose(next));
    next.on('end', () => lose(next));
    next.on('notification', ({ payload }) => {
      for (const shopId of (payload ?? '').split(',')) for (const listener of listeners) listener(shopId);
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
      client = next;
      for (const listener of listeners) listener(null);
    } catch (error) {
      onError(error as Error);
      lose(next);
    }
  };
  const lost = new WeakSet<pg.Client>();
  const lose = (which: pg.Client): void => {
    if (lost.has(which)) return;
    lost.add(which);
    if (client === which) client = null;
    which.end().catch(() => {});
    if (!closed) setTimeout(() => void connect(), RETRY_MS).unref();
  };
  const flush = (): void => {
    timer = null;
    const shops = [...waiting].slice(0, MOST_PER_NOTE);
    for (const shop of shops) waiting.delete(shop);
    if (waiting.size) timer = setTimeout(flush, COALESCE_MS);
    // One at a time: a client answers the next query only after the last.
    told = told.then(() => client?.query('select pg_notify($1, $2)', [CHANNEL, shops.join(',')])).catch(onError);
  };
  void connect();

  return {
    ring(shopId) {
      waiting.add(shopId);
      timer ??= setTimeout(flush, COALESCE_MS);
    },
    hear(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      if (waiting.size) flush();
      await told;
      await client?.end().catch(() => {});
    },
  };
}
