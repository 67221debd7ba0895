import { readdir, readFile } from 'node:fs/promises';
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';

const FOLDER = new URL('../../migrations/', import.meta.url);

export type Roles = {
  readonly app: string;
  readonly auth: string;
  readonly appPassword: string;
  readonly authPassword: string;
};
export type MigrationReport = { readonly applied: readonly string[] };

async function readMigrations() {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => {
        const text = await readFile(new URL(file, FOLDER), 'utf8');
        return [
          file.replace(/\.sql$/, ''),
          { up: async (db: Kysely<unknown>) => void (await sql.raw(text).execute(db)) },
        ] as const;
      }),
    ),
  );
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const named = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Makes sure the two login roles exist with the derived passwords; they own nothing and bypass nothing. */
async function ensureRoles(client: pg.Client, roles: Roles): Promise<void> {
  for (const [role, password] of [
    [roles.app, roles.appPassword],
    [roles.auth, roles.authPassword],
  ] as const) {
    const known = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    // Only what differs from a new role's defaults: an owner who is no superuser may create roles and set passwords.
    const verb = known.rowCount ? 'alter role' : 'create role';
    await client.query(`${verb} ${named(role)} login password ${quoted(password)}`);
  }
}

/**
 * Brings the database to the newest shape: roles, then every pending migration in one transaction under a lock, so two
 * servers starting together do no harm. `ownerUrl` must be allowed to create roles and schemas.
 */
export async function migrate(ownerUrl: string, roles: Roles): Promise<MigrationReport> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(7248561)');
    await ensureRoles(client, roles);
    return await runMigrations(ownerUrl, roles);
  } finally {
    await client.end();
  }
}

async function runMigrations(ownerUrl: string, { app, auth }: Roles): Promise<MigrationReport> {
  // Migrations learn the names of the two roles from their session.
  const options = `-c pitlane.app_role=${app} -c pitlane.auth_role=${auth}`;
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, options });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrations = await readMigrations();
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw error;
    return { applied: (results ?? []).map((result) => result.migrationName) };
  } finally {
    await db.destroy();
  }
}

/** Names of migrations this database has not seen yet. */
export async function pendingMigrations(ownerUrl: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrations = await readMigrations();
    const all = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).getMigrations();
    return all.filter((migration) => !migration.executedAt).map((migration) => migration.name);
  } finally {
    await db.destroy();
  }
}
