import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemo } from '../apps/server/demo/load.ts';
import { startVendors, withVendors } from '../apps/server/demo/vendors.ts';
import { rolesOf } from '../apps/server/house.ts';
import type { Clock } from '../apps/server/kernel/clock.ts';
import { startEmbeddedDatabase } from '../apps/server/kernel/database/embedded.ts';
import { migrate } from '../apps/server/kernel/database/migrate.ts';
import { testEnv } from '../apps/server/kernel/testing/test-env.ts';
import { type Server, startServer } from '../apps/server/main.ts';
import { openMail } from '../apps/server/subscribers/notifications/mail/sealed.ts';

export type Mail = { readonly to: string; readonly subject: string; readonly text: string; readonly html: string };
export type Town = {
  readonly url: string;
  readonly server: Server;
  /** Mails the town has sent, newest first, from the outbox of all shops. */
  mails(): Promise<Mail[]>;
  /** Ends the server but keeps the database, as when a machine restarts. */
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
  close(): Promise<void>;
};

/** A whole Pitlane with the demo town, on a database of its own, for journeys in a browser; `clock` chooses the time. */
export async function openTown({ clock }: { clock?: Clock } = {}): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), 'pitlane-town-'));
  // The database runs under an account of its own, which has to pass through.
  await chmod(folder, 0o711);
  const database = await startEmbeddedDatabase({ folder: join(folder, 'database'), fsync: false });
  let address: string | undefined;
  const vendors = await startVendors(() => address);
  const env = withVendors({ ...testEnv({ dataFolder: folder }), demo: true }, vendors);
  await migrate(database.url, rolesOf(env));
  await loadDemo({ env, databaseUrl: database.url, log: () => {} });
  const start = (port: number) =>
    startServer({
      env: { ...env, port },
      databaseUrl: database.url,
      quiet: true,
      ...(clock ? { clock } : {}),
      flood: { perSecond: 10_000, burst: 10_000 },
    });
  let server = await start(0).catch(async (error) => {
    await database.stop();
    throw error;
  });
  const { url } = server;
  address = url;
  return {
    url,
    get server() {
      return server;
    },
    mails: async () => {
      const { pools, services } = server.house;
      const { rows } = await pools.owner.query('select * from mail order by created_at desc, id desc');
      return rows.map((row) => ({ subject: row.subject, ...openMail(services.secrets, row) }));
    },
    stopServer: () => server.close(),
    async startServer() {
      server = await start(Number(new URL(url).port));
    },
    async close() {
      await server.close();
      await vendors.close();
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
