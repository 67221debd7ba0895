import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { startVendors, withVendors } from '../apps/server/demo/vendors.ts';
import type { Clock } from '../apps/server/kernel/clock.ts';
import { cloneTemplate } from '../apps/server/kernel/testing/clone.ts';
import { testEnv } from '../apps/server/kernel/testing/test-env.ts';
import { type Server, startServer } from '../apps/server/main.ts';
import { openMail } from '../apps/server/subscribers/notifications/mail/sealed.ts';
import type { Template } from './template.ts';

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

/** A whole Pitlane with the demo town, a copy of its own, for journeys in a browser; `clock` chooses the time. */
export async function openTown({
  clock,
  template = inject('town'),
}: {
  clock?: Clock;
  template?: Template;
} = {}): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), 'pitlane-town-'));
  await cp(template.folder, folder, { recursive: true });
  const database = await cloneTemplate(template.databaseUrl, 'postgres');
  let address: string | undefined;
  const vendors = await startVendors(() => address);
  const env = withVendors({ ...testEnv({ dataFolder: folder }), demo: true }, vendors);
  const start = (port: number) =>
    startServer({
      env: { ...env, port },
      databaseUrl: database.url,
      quiet: true,
      ...(clock ? { clock } : {}),
      flood: { perSecond: 10_000, burst: 10_000 },
    });
  let server = await start(0).catch(async (error) => {
    await database.drop();
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
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
