import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { productionRefusals } from '../../apps/server/env.ts';
import { areWeak } from '../../apps/server/env-keys.ts';
import { type Check, note, ok, wrong } from './symptom.ts';

const secrets: Check = {
  name: 'Secret keys',
  look: ({ env, source }) => {
    if (areWeak(env.secretKeys)) return wrong('too simple', 'PITLANE_SECRET_KEYS=first:$(openssl rand -base64 32)');
    const keys = `${env.secretKeys.length} in the ring, current "${env.secretKeys[0]?.id}"`;
    if (source.PITLANE_SECRET_KEYS) return ok(keys);
    const file = join(env.dataFolder, 'secrets.json');
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
      return wrong(`${file} can be read by others`, `chmod 600 ${file}`);
    }
    return ok(`${keys}, kept in ${file}: keep a copy with your backups`);
  },
};

const publicUrl: Check = {
  name: 'Public address',
  look: ({ env, source }) => {
    const refused = productionRefusals({ ...env, production: true }, source).find((line) => /public|HTTP/.test(line));
    if (!refused) return ok(env.publicUrl);
    const said = `${env.publicUrl} is fine for trying out only`;
    return env.production
      ? wrong(refused, 'See the sentence itself.')
      : note(said, 'PITLANE_PUBLIC_URL=https://your-address');
  },
};

const strictness: Check = {
  name: 'Mode',
  look: ({ env, source }) => {
    if (!env.production)
      return note('development: demo logins, mail stays inside', 'NODE_ENV=production for real customers.');
    const refusals = productionRefusals(env, source);
    return refusals.length === 0 ? ok('production') : wrong('production would not start', refusals.join(' '));
  },
};

const storage: Check = {
  name: 'Storage',
  look: async ({ env }) => {
    if (env.storage === 's3') {
      const status = await fetch(env.s3.endpoint ?? '').then(
        (response) => response.status,
        () => 0,
      );
      return status
        ? ok(`${env.s3.endpoint} answers`)
        : wrong(`${env.s3.endpoint} does not answer`, 'Check PITLANE_S3_ENDPOINT.');
    }
    try {
      mkdirSync(env.dataFolder, { recursive: true });
      accessSync(env.dataFolder, constants.W_OK);
      return ok(`${env.dataFolder} is writable`);
    } catch {
      return wrong(`${env.dataFolder} is not writable`, `chown it to this account, or set PITLANE_DATA.`);
    }
  },
};

const mail: Check = {
  name: 'Mail',
  look: async ({ env }) => {
    if (!env.smtpUrl)
      return note('no mail server: messages stay inside Pitlane', 'PITLANE_SMTP_URL=smtps://user:password@host:465');
    const { hostname, port, protocol } = new URL(env.smtpUrl);
    const number = Number(port) || (protocol === 'smtps:' ? 465 : 587);
    if (await reaches(hostname, number)) return ok(`${hostname}:${number} answers`);
    return wrong(
      `${hostname}:${number} does not answer`,
      'Check PITLANE_SMTP_URL and whether a firewall blocks the port.',
    );
  },
};

const sender: Check = {
  name: 'Mail sender',
  look: ({ env }) => {
    if (!env.smtpUrl || !env.mailFrom.includes('@localhost')) return ok(env.mailFrom);
    return wrong(
      `${env.mailFrom} will be refused by most servers`,
      'PITLANE_MAIL_FROM="Your shop <hello@your-domain>"',
    );
  },
};

const backup: Check = {
  name: 'Restart safety',
  look: ({ env }) =>
    env.databaseUrl || existsSync(join(env.dataFolder, 'database', 'password'))
      ? ok('the database has its own place and password')
      : note('nothing is stored yet', 'npm start makes the database.'),
};

function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: 3000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

export const settingsChecks: Check[] = [strictness, secrets, publicUrl, storage, mail, sender, backup];
