import { join } from 'node:path';
import type { Env } from '../../env.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { KeyRing } from '../../kernel/secrets.ts';
import type { Storage } from '../../kernel/storage/port.ts';
import { diskStorage } from './disk/storage.ts';
import { s3Storage } from './s3/storage.ts';

/** Where the web door answers signed links of the disk store. */
export const FILES_PATH = '/files';

/** The key that signs links of the disk store. */
export function linkKey(secrets: KeyRing): Buffer {
  return secrets.deriveKey('files');
}

/** The file store the settings ask for: a folder below the data folder, or a bucket. */
export function openStorage(env: Env, secrets: KeyRing, clock: Clock): Storage {
  if (env.storage === 'disk') {
    return diskStorage({
      folder: join(env.dataFolder, 'storage'),
      signingKey: linkKey(secrets),
      publicPath: FILES_PATH,
      clock,
    });
  }
  const { endpoint, bucket, region, key: accessKeyId, secret: secretAccessKey } = env.s3;
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) {
    throw new Error('PITLANE_STORAGE=s3 needs the endpoint, bucket, key and secret of the store');
  }
  return s3Storage({ endpoint: endpoint.replace(/\/+$/, ''), bucket, region, accessKeyId, secretAccessKey, clock });
}
