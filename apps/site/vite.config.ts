import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const manifestFile = here('dist/client/.vite/manifest.json');

/**
 * Two builds of one source: `vite build` writes the browser's files (hashed, under /assets/site/),
 * `vite build --ssr` the page renderer, which carries the manifest of the first.
 */
export default defineConfig(({ isSsrBuild }) => ({
  root: here('.'),
  base: '/assets/site/',
  oxc: { jsx: { importSource: 'preact' } },
  ssr: { noExternal: true },
  define: {
    'process.env.NODE_ENV': JSON.stringify('production'),
    __SITE_MANIFEST__: isSsrBuild && existsSync(manifestFile) ? readFileSync(manifestFile, 'utf8') : '{}',
  },
  build: isSsrBuild
    ? { ssr: 'src/document/entry.tsx', outDir: 'dist/server', emptyOutDir: true, target: 'node24' }
    : {
        outDir: 'dist/client',
        emptyOutDir: true,
        manifest: true,
        target: 'es2022',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: {
            client: here('src/islands/client.ts'),
            vitals: here('src/islands/vitals.ts'),
            style: here('src/styles/site.css'),
          },
        },
      },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
}));
