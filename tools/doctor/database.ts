import { pendingMigrations } from '../../apps/server/kernel/database/migrate.ts';
import { type Check, type Finding, note, ok, type Patient, wrong } from './symptom.ts';

const unreachable = (): Finding => note('not looked at: the database is not reachable', 'Mend "Database" first.');

/** A check that needs the database; without one it says so in place of failing twice. */
function asking(name: string, look: (ask: NonNullable<Patient['ask']>, patient: Patient) => Promise<Finding>): Check {
  return { name, look: (patient) => (patient.ask ? look(patient.ask, patient) : unreachable()) };
}

const reachable: Check = {
  name: 'Database',
  look: async ({ ask, trouble, env }) => {
    if (ask) {
      const [row] = await ask(
        `select current_setting('server_version') as version, pg_database_size(current_database()) as size`,
      );
      return ok(`PostgreSQL ${row?.version}, ${(Number(row?.size) / 1e6).toFixed(0)} MB`);
    }
    const fix = env.databaseUrl
      ? 'Check DATABASE_URL and whether the server runs.'
      : 'npm start makes and starts the embedded one.';
    return wrong(trouble, fix);
  },
};

const version = asking('Database version', async (ask) => {
  const [row] = await ask(`select current_setting('server_version_num')::int / 10000 as major`);
  return Number(row?.major) >= 15
    ? ok(`${row?.major}`)
    : wrong(`${row?.major} is too old`, 'Use PostgreSQL 15 or newer.');
});

const migrations = asking('Migrations', async (_ask, { directUrl }) => {
  const pending = await pendingMigrations(directUrl ?? '');
  if (pending.length === 0) return ok('none pending');
  return note(`${pending.length} pending: ${pending.join(', ')}`, 'npm start applies them. Take a backup first.');
});

const clock = asking('Clock', async (ask) => {
  const before = Date.now();
  const [row] = await ask('select extract(epoch from clock_timestamp()) * 1000 as now');
  const apart = Math.abs(Number(row?.now) - (before + Date.now()) / 2);
  if (apart < 2000) return ok('agrees with the database');
  return wrong(
    `${(apart / 1000).toFixed(0)} s apart from the database`,
    'Switch on time synchronisation (chrony, systemd-timesyncd).',
  );
});

const connections = asking('Connections', async (ask, { env }) => {
  const [row] = await ask(
    `select current_setting('max_connections')::int as most, (select count(*)::int from pg_stat_activity) as used`,
  );
  const said = `${row?.used} of ${row?.most} in use, this process may take ${env.dbPool}`;
  if (Number(row?.most) - Number(row?.used) > env.dbPool) return ok(said);
  return wrong(said, 'Lower PITLANE_DB_POOL, or raise max_connections of PostgreSQL.');
});

const rights = asking('Database rights', async (ask) => {
  const [row] = await ask('select rolcreaterole or rolsuper as may from pg_roles where rolname = current_user');
  if (row?.may) return ok('may create the login roles');
  return wrong('may not create roles', 'ALTER ROLE your_user CREATEROLE; as a superuser of PostgreSQL.');
});

const log = asking('Event log', async (ask) => {
  if (!(await exists(ask, 'event_counter'))) return note('not there yet', 'npm start makes it.');
  const gaps = await ask(`
    select counter.shop_id, counter.seq, count(event.seq)::int as present
    from event_counter counter left join event on event.shop_id = counter.shop_id
    group by counter.shop_id, counter.seq having counter.seq <> count(event.seq) limit 5`);
  if (gaps.length === 0) return ok('no gaps');
  const first = gaps[0];
  return wrong(
    `shop ${first?.shop_id} counts ${first?.seq} events but has ${first?.present}`,
    'Rows were removed or restored in part: restore the latest backup as a whole.',
  );
});

const tenancy = asking('Walls between shops', async (ask, { env }) => {
  const role = `${env.dbRolePrefix}_app`;
  const open = await ask(`
    select distinct class.relname from pg_class class
    join pg_namespace space on space.oid = class.relnamespace and space.nspname = 'public'
    join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attname = 'shop_id' and not attisdropped
    where class.relkind = 'r' and not class.relrowsecurity
      and exists (select from pg_roles where rolname = '${role}') and has_table_privilege('${role}', class.oid, 'select')`);
  if (open.length === 0) return ok('row-level security on every table of a shop');
  return wrong(`off for ${open.map(({ relname }) => relname).join(', ')}`, 'Switch it on with guard() in a migration.');
});

const queue = asking('Background jobs', async (ask) => {
  if (!(await exists(ask, 'pgboss.job'))) return note('no queue yet', 'npm start makes it.');
  const [row] = await ask(`
    select count(*) filter (where state = 'failed')::int as failed,
      count(*) filter (where state = 'created' and start_after < now() - interval '5 minutes')::int as late from pgboss.job`);
  if (Number(row?.late) > 0)
    return wrong(`${row?.late} jobs wait too long`, 'Start a worker: PITLANE_ROLES must contain worker somewhere.');
  if (Number(row?.failed) > 0)
    return note(`${row?.failed} jobs failed`, 'Look at them in the platform console and try again.');
  return ok('none waits, none failed');
});

async function exists(ask: NonNullable<Patient['ask']>, table: string): Promise<boolean> {
  const [row] = await ask(`select to_regclass('${table}') is not null as there`);
  return row?.there === true;
}

export const databaseChecks: Check[] = [
  reachable,
  version,
  rights,
  migrations,
  clock,
  connections,
  tenancy,
  log,
  queue,
];
