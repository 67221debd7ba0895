import type pg from 'pg';
import type { Env } from './env.ts';
import { openPayments } from './integrations/payments/open.ts';
import { openSms } from './integrations/sms/open.ts';
import { openStorage } from './integrations/storage/open.ts';
import type { Clock } from './kernel/clock.ts';
import { systemClock } from './kernel/clock.ts';
import type { Roles } from './kernel/database/migrate.ts';
import { openPool, urlForRole } from './kernel/database/pools.ts';
import { createFollower, type Follower } from './kernel/follow.ts';
import type { Implemented } from './kernel/implement.ts';
import { createJobs, type JobHandler, type Jobs } from './kernel/jobs.ts';
import { handlersOf, subscribersOf, worksOn } from './kernel/react.ts';
import { createRelay, type Relay } from './kernel/relay.ts';
import { createRunner, type Runner } from './kernel/run.ts';
import { keyRing } from './kernel/secrets.ts';
import type { Services } from './kernel/services.ts';
import { keepSweeping } from './kernel/sweep.ts';
import { createTimings } from './kernel/timings.ts';
import { openWake, type Wake } from './kernel/wake.ts';
import { customerGate } from './modules/customers/gate.ts';
import { rooms } from './rooms.ts';

export type HouseOptions = {
  readonly env: Env;
  /** The owner's address of the database. */
  readonly databaseUrl: string;
  readonly clock?: Clock;
  readonly onError: (error: Error) => void;
};
export type House = {
  readonly env: Env;
  readonly clock: Clock;
  readonly services: Services;
  readonly runner: Runner;
  readonly follower: Follower;
  readonly wake: Wake;
  readonly jobs: Jobs;
  readonly relay: Relay | null;
  readonly implemented: ReadonlyMap<string, Implemented>;
  readonly pools: { readonly app: pg.Pool; readonly auth: pg.Pool; readonly owner: pg.Pool };
  close(): Promise<void>;
};

/** The two login roles with passwords derived from the key ring: nothing to store, nothing to leak. */
export function rolesOf(env: Env): Roles {
  const ring = keyRing(env.secretKeys);
  const password = (role: string) => ring.deriveKey(`database.${role}`).toString('base64url');
  const app = `${env.dbRolePrefix}_app`;
  const auth = `${env.dbRolePrefix}_auth`;
  return { app, auth, appPassword: password(app), authPassword: password(auth) };
}

function openPools(options: HouseOptions) {
  const { env, databaseUrl, onError } = options;
  const roles = rolesOf(env);
  const direct = env.directUrl ?? databaseUrl;
  return {
    app: openPool({
      url: urlForRole(databaseUrl, roles.app, roles.appPassword),
      max: env.dbPool,
      name: 'app',
      pipeline: true,
      onError,
    }),
    auth: openPool({
      url: urlForRole(databaseUrl, roles.auth, roles.authPassword),
      max: 4,
      name: 'auth',
      pipeline: false,
      onError,
    }),
    owner: openPool({ url: direct, max: 4, name: 'machine', pipeline: false, onError }),
  };
}

/** Joins every room's operations and queries by name; two rooms answering the same contract is a mistake found at start. */
export function implementedBy(all = rooms): Map<string, Implemented> {
  const implemented = new Map<string, Implemented>();
  for (const room of all) {
    for (const each of room.does) {
      if (implemented.has(each.contract.name)) throw new Error(`${each.contract.name} is implemented twice`);
      implemented.set(each.contract.name, each);
    }
  }
  return implemented;
}

/** Opens the house: pools, rooms, log, jobs. Doors are hung by `main.ts`. The database must be migrated. */
export async function openHouse(options: HouseOptions, extra: readonly JobHandler[] = []): Promise<House> {
  const { env, databaseUrl } = options;
  let closed = false;
  const onError = (error: Error) => void (closed || options.onError(error));
  const clock = options.clock ?? systemClock;
  const direct = env.directUrl ?? databaseUrl;
  const secrets = keyRing(env.secretKeys);
  const pools = openPools({ ...options, onError });
  const wake = openWake(direct, onError);
  const jobs = createJobs(direct, onError);
  const services: Services = {
    env,
    secrets,
    storage: openStorage(env, secrets, clock),
    later: jobs,
    payments: openPayments(env),
    sms: openSms(env),
    timings: createTimings(),
    auth: pools.auth,
    databaseUrl: direct,
  };
  const implemented = implementedBy();
  const runner = createRunner({
    pool: pools.app,
    named: env.namedStatements,
    clock,
    services,
    ring: (shopId) => wake.ring(shopId),
    implemented,
    customerGate,
  });
  const reactions = rooms.flatMap((room) => room.hears);
  const works = rooms.flatMap((room) => room.works ?? []).map((work) => work({ runner, services, clock }));
  await jobs.start([...handlersOf(reactions, pools.owner, runner), ...works, ...extra], env.roles.worker);
  const subscribers = [...subscribersOf(reactions), ...worksOn(works)];
  const relay = env.roles.worker ? createRelay(pools.owner, jobs, subscribers, wake, onError) : null;
  const sweeps = env.roles.worker ? rooms.flatMap((room) => room.sweeps ?? []) : [];
  const parts = { runner, services, clock, owner: pools.owner, jobs };
  const sweeping = keepSweeping(
    sweeps.map((sweep) => sweep(parts)),
    onError,
  );
  const follower = createFollower(pools.owner, wake, onError);
  return {
    env,
    clock,
    services,
    runner,
    follower,
    wake,
    jobs,
    relay,
    implemented,
    pools,
    async close() {
      closed = true;
      follower.close();
      await sweeping.stop();
      await relay?.stop();
      await jobs.stop();
      await wake.close();
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
    },
  };
}
