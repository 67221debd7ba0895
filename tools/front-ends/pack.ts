import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root } from '../terminal/root.ts';

const PACKABLE = /\.(js|css|svg|json|webmanifest)$/;
/** Below this many bytes a file fits one packet and packing saves nothing. */
const FROM_BYTES = 1024;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Writes NAME.br and NAME.gz beside each built text file a browser loads, once at build time: the server hands them
 * out as they are. Pages (.html) are left alone, because the server writes into them.
 */
export async function packFrontEnd(name: string): Promise<void> {
  const dist = join(root, 'apps', name, 'dist');
  const client = join(dist, 'client');
  await Promise.all(textFiles(existsSync(client) ? client : dist).map(packFile));
}

async function packFile(path: string): Promise<void> {
  const bytes = readFileSync(path);
  if (bytes.length < FROM_BYTES) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [small, zipped] = await Promise.all([brotli(bytes, { params }), zip(bytes, { level: 9 })]);
  writeFileSync(`${path}.br`, small);
  writeFileSync(`${path}.gz`, zipped);
}

function textFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return textFiles(path);
      return PACKABLE.test(entry.name) ? [path] : [];
    });
}
