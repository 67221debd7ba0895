import { fileURLToPath } from 'node:url';
import { build } from 'vite';

process.env.NODE_ENV = 'production';
const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url));

/** Builds the browser's files first: the page renderer needs their hashed names. */
export async function buildSite(): Promise<void> {
  await build({ configFile, logLevel: 'warn' });
  await build({ configFile, logLevel: 'warn', build: { ssr: 'src/document/entry.tsx' } });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSite();
