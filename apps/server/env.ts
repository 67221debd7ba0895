import { resolve } from 'node:path';
import { z } from 'zod';
import { areWeak, keyRing, keysInFolder } from './env-keys.ts';
import { distance } from './env-names.ts';
import { paymentHostsOf, paymentVariables } from './env-payments.ts';
import { smsHostsOf, smsVariables } from './env-sms.ts';

export type Variable = {
  /** One sentence a stranger understands. */
  meaning: string;
  /** What happens when it is not set, in words or as the literal value. */
  default: string;
  example: string;
  schema: z.ZodType;
  secret?: boolean;
};

const switchSchema = z.enum(['on', 'off']);
const portSchema = z.coerce.number().int().min(1).max(65535);
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/.+/, 'must look like postgres://user:password@host:5432/name');
const webUrl = z.string().regex(/^https?:\/\/[^/\s]+(\/[^\s]*)?$/, 'must look like https://example.org');

/** Every variable Pitlane reads, one row each; docs/configuration.md is printed from this table. */
export const variables = {
  PORT: { meaning: 'The port the server listens on.', default: '3000', example: '4000', schema: portSchema },
  HOST: {
    meaning: 'The address the server listens on.',
    default: '127.0.0.1; 0.0.0.0 in production',
    example: '0.0.0.0',
    schema: z.string().min(1),
  },
  NODE_ENV: {
    meaning: 'production switches on the strict start: real secrets, no demo, a public HTTPS address.',
    default: 'development',
    example: 'production',
    schema: z.enum(['development', 'production', 'test']),
  },
  PITLANE_DATA: {
    meaning: 'The folder for the embedded database, uploaded files and generated secrets.',
    default: './data',
    example: '/var/lib/pitlane',
    schema: z.string().min(1),
  },
  DATABASE_URL: {
    meaning: 'A PostgreSQL (15 or newer) of your own, as the owner of its database.',
    default: 'an embedded PostgreSQL in the data folder',
    example: 'postgres://pitlane:password@db.example.org:5432/pitlane',
    schema: postgresUrl,
    secret: true,
  },
  DATABASE_DIRECT_URL: {
    meaning: 'The same database without a transaction pooler between: for migrations, LISTEN, COPY.',
    default: 'DATABASE_URL',
    example: 'postgres://pitlane:password@db.example.org:5433/pitlane',
    schema: postgresUrl,
    secret: true,
  },
  PITLANE_PUBLIC_URL: {
    meaning: 'The address people type; links in messages start with it.',
    default: 'http://localhost:PORT; required in production',
    example: 'https://garage.example.org',
    schema: webUrl,
  },
  PITLANE_ALLOW_HTTP: {
    meaning: 'on allows a public address without HTTPS in production, for a closed network only.',
    default: 'off',
    example: 'on',
    schema: switchSchema,
  },
  PITLANE_SECRET_KEYS: {
    meaning: 'Key ring id:base64,id:base64 (32 bytes each); the first one is used for new data, the others still read.',
    default: 'made once and kept in PITLANE_DATA/secrets.json; required in production with DATABASE_URL',
    example: '2026a:(openssl rand -base64 32)',
    schema: z.string().min(1),
    secret: true,
  },
  PITLANE_ROLES: {
    meaning: 'What this process does: web answers requests, worker does background jobs.',
    default: 'web,worker',
    example: 'web',
    schema: z.string().regex(/^(web|worker)(,(web|worker))?$/, 'must be web, worker or web,worker'),
  },
  PITLANE_DEMO: {
    meaning: 'on loads the demo town into an empty database.',
    default: 'on; off in production',
    example: 'off',
    schema: switchSchema,
  },
  PITLANE_SMTP_URL: {
    meaning: 'The mail server. Without it, mail is kept and shown inside Pitlane only.',
    default: 'none',
    example: 'smtps://user:password@mail.example.org:465',
    schema: z.string().regex(/^smtps?:\/\/.+/, 'must look like smtps://user:password@host:465'),
    secret: true,
  },
  PITLANE_MAIL_FROM: {
    meaning: 'The sender of mail.',
    default: 'Pitlane <no-reply@localhost>',
    example: 'Garage <hello@garage.example.org>',
    schema: z.string().regex(/@/, 'must contain an e-mail address'),
  },
  PITLANE_STORAGE: {
    meaning: 'Where uploaded files live.',
    default: 'disk',
    example: 's3',
    schema: z.enum(['disk', 's3']),
  },
  PITLANE_S3_ENDPOINT: {
    meaning: 'The address of the S3-compatible store.',
    default: 'none',
    example: 'https://s3.example.org',
    schema: webUrl,
  },
  PITLANE_S3_BUCKET: { meaning: 'The bucket.', default: 'none', example: 'pitlane', schema: z.string().min(1) },
  PITLANE_S3_REGION: { meaning: 'The region.', default: 'auto', example: 'eu-central-1', schema: z.string().min(1) },
  PITLANE_S3_KEY: { meaning: 'The access key.', default: 'none', example: 'AKEXAMPLE', schema: z.string().min(1) },
  PITLANE_S3_SECRET: {
    meaning: 'The secret key.',
    default: 'none',
    example: '(from your provider)',
    schema: z.string().min(1),
    secret: true,
  },
  PITLANE_NAMED_STATEMENTS: {
    meaning: 'off when a PgBouncer older than 1.21 stands in front of the database.',
    default: 'on',
    example: 'off',
    schema: switchSchema,
  },
  PITLANE_DB_POOL: {
    meaning: 'Database connections of one process.',
    default: '10',
    example: '20',
    schema: z.coerce.number().int().min(2).max(500),
  },
  PITLANE_LOG_LEVEL: {
    meaning: 'How much is logged.',
    default: 'info',
    example: 'debug',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  },
  PITLANE_CDN_URL: {
    meaning: 'Where browsers fetch scripts, styles and pictures, when not from Pitlane itself.',
    default: 'none',
    example: 'https://cdn.example.org',
    schema: webUrl,
  },
  PITLANE_TRUST_PROXY: {
    meaning: 'on or the addresses of the proxies in front whose X-Forwarded-For is believed.',
    default: 'off',
    example: '127.0.0.1,10.0.0.0/8',
    schema: z.string().regex(/^(on|off|[0-9a-fA-F:./, ]+)$/, 'must be on, off or a list of addresses'),
  },
  PITLANE_METRICS_TOKEN: {
    meaning: 'The word a monitor sends as Authorization: Bearer to read /metrics from anywhere.',
    default: 'none: /metrics answers this machine alone, asked directly and not through a proxy',
    example: '(openssl rand -hex 24)',
    schema: z.string().min(24, 'must be at least 24 characters'),
    secret: true,
  },
  ...paymentVariables,
  ...smsVariables,
  PITLANE_DB_ROLE_PREFIX: {
    meaning: 'Prefix of the database roles, for several installs on one PostgreSQL server.',
    default: 'pitlane',
    example: 'garage',
    schema: z.string().regex(/^[a-z][a-z0-9_]{0,30}$/, 'must be a short lower-case word'),
  },
} satisfies Record<string, Variable>;

export type Name = keyof typeof variables;
export type Source = Record<string, string | undefined>;

/** All complaints about a configuration at once, each a sentence that names the fix. */
export class ConfigurationError extends Error {
  readonly complaints: string[];
  constructor(complaints: string[]) {
    super(`The configuration needs a change:\n${complaints.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'ConfigurationError';
    this.complaints = complaints;
  }
}

export type Env = ReturnType<typeof readEnv>;

/**
 * Reads and checks the configuration. An empty value counts as not set.
 * Makes the key ring in the data folder when none is given. Throws ConfigurationError.
 */
export function readEnv(source: Source = process.env) {
  const complaints = [...unknownNames(source), ...wrongValues(source)];
  if (complaints.length > 0) throw new ConfigurationError(complaints);
  const get = (name: Name) => source[name] || undefined;
  const isOn = (name: Name, otherwise: boolean) => (get(name) ? get(name) === 'on' : otherwise);
  const production = get('NODE_ENV') === 'production';
  const port = Number(get('PORT') ?? 3000);
  const dataFolder = resolve(get('PITLANE_DATA') ?? 'data');
  const roles = (get('PITLANE_ROLES') ?? 'web,worker').split(',');
  const proxy = get('PITLANE_TRUST_PROXY') ?? 'off';
  return {
    port,
    host: get('HOST') ?? (production ? '0.0.0.0' : '127.0.0.1'),
    production,
    dataFolder,
    databaseUrl: get('DATABASE_URL'),
    directUrl: get('DATABASE_DIRECT_URL') ?? get('DATABASE_URL'),
    publicUrl: (get('PITLANE_PUBLIC_URL') ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    allowHttp: isOn('PITLANE_ALLOW_HTTP', false),
    secretKeys: get('PITLANE_SECRET_KEYS') ? keyRing(get('PITLANE_SECRET_KEYS') as string) : keysInFolder(dataFolder),
    roles: { web: roles.includes('web'), worker: roles.includes('worker') },
    demo: isOn('PITLANE_DEMO', !production),
    smtpUrl: get('PITLANE_SMTP_URL'),
    mailFrom: get('PITLANE_MAIL_FROM') ?? 'Pitlane <no-reply@localhost>',
    storage: (get('PITLANE_STORAGE') ?? 'disk') as 'disk' | 's3',
    s3: s3Of(get),
    paymentHosts: paymentHostsOf(get),
    smsHosts: smsHostsOf(get),
    namedStatements: isOn('PITLANE_NAMED_STATEMENTS', true),
    dbPool: Number(get('PITLANE_DB_POOL') ?? 10),
    logLevel: get('PITLANE_LOG_LEVEL') ?? 'info',
    cdnUrl: get('PITLANE_CDN_URL')?.replace(/\/+$/, ''),
    trustProxy: proxy === 'on' ? true : proxy === 'off' ? false : proxy.split(',').map((address) => address.trim()),
    metricsToken: get('PITLANE_METRICS_TOKEN'),
    dbRolePrefix: get('PITLANE_DB_ROLE_PREFIX') ?? 'pitlane',
  };
}

function s3Of(get: (name: Name) => string | undefined) {
  return {
    endpoint: get('PITLANE_S3_ENDPOINT'),
    bucket: get('PITLANE_S3_BUCKET'),
    region: get('PITLANE_S3_REGION') ?? 'auto',
    key: get('PITLANE_S3_KEY'),
    secret: get('PITLANE_S3_SECRET'),
  };
}

function unknownNames(source: Source): string[] {
  const known = Object.keys(variables);
  return Object.keys(source)
    .filter((name) => name.startsWith('PITLANE_') && !known.includes(name))
    .map((name) => {
      const near = known.map((other) => ({ other, far: distance(name, other) })).sort((a, b) => a.far - b.far)[0];
      const hint =
        near && near.far <= 4 ? ` Did you mean ${near.other}?` : ' docs/configuration.md lists the known ones.';
      return `${name} is not a setting of Pitlane.${hint}`;
    });
}

function wrongValues(source: Source): string[] {
  const complaints: string[] = [];
  for (const [name, variable] of Object.entries<Variable>(variables)) {
    const value = source[name];
    if (!value) continue;
    const checked = variable.schema.safeParse(value);
    if (checked.success) continue;
    const shown = variable.secret ? 'its value' : JSON.stringify(value);
    const why = checked.error.issues[0]?.message ?? 'is not accepted';
    complaints.push(`${name}: ${shown} is not accepted (${why}). Example: ${name}=${variable.example}`);
  }
  if (source.PITLANE_STORAGE === 's3') {
    for (const name of ['PITLANE_S3_ENDPOINT', 'PITLANE_S3_BUCKET', 'PITLANE_S3_KEY', 'PITLANE_S3_SECRET']) {
      if (!source[name]) complaints.push(`PITLANE_STORAGE=s3 needs ${name}. Set it, or use PITLANE_STORAGE=disk.`);
    }
  }
  return complaints;
}

/** Why this configuration must not serve real customers; each sentence names the fix. Empty outside production. */
export function productionRefusals(env: Env, source: Source = process.env): string[] {
  if (!env.production) return [];
  const refusals: string[] = [];
  if (!source.PITLANE_PUBLIC_URL) {
    refusals.push('There is no public address. Set PITLANE_PUBLIC_URL=https://your-address.');
  } else if (!env.publicUrl.startsWith('https://') && !env.allowHttp) {
    refusals.push(
      `PITLANE_PUBLIC_URL (${env.publicUrl}) is plain HTTP: logins would travel readable. Use an https:// address, or set PITLANE_ALLOW_HTTP=on for a closed network.`,
    );
  }
  if (env.demo) refusals.push('The demo town has well-known users. Set PITLANE_DEMO=off.');
  if (env.databaseUrl && !source.PITLANE_SECRET_KEYS) {
    refusals.push(
      'Encrypted data in your own database needs a key ring that outlives this machine. Set PITLANE_SECRET_KEYS=first:$(openssl rand -base64 32) and keep a copy.',
    );
  }
  if (areWeak(env.secretKeys)) {
    refusals.push('PITLANE_SECRET_KEYS is an example or too simple. Make one: first:$(openssl rand -base64 32).');
  }
  return refusals;
}
