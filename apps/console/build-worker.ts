import { createHash } from 'node:crypto';
import { build, type Plugin } from 'vite';

/** Scripts, styles and the Latin fonts; other alphabets are fetched when somebody needs them. */
const kept = (name: string) =>
  /^assets\/.*\.(js|css)$/.test(name) || /^assets\/.*-latin-(wght|600).*\.woff2$/.test(name);

/** Builds the service worker after the app, alone in one file that names what this build is made of. */
export function workerBuild(base: string, outDir: string): Plugin {
  return {
    name: 'pitlane:worker',
    apply: 'build',
    async writeBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter(kept)
        .sort()
        .map((name) => base + name);
      const print = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
      await build({
        configFile: false,
        logLevel: 'warn',
        define: { __BUILT__: JSON.stringify({ build: print, files }) },
        build: {
          outDir,
          emptyOutDir: false,
          copyPublicDir: false,
          target: 'es2023',
          rolldownOptions: {
            input: 'src/worker/worker.ts',
            // The worker governs the folder it lies in, so it stands beside the page.
            output: { format: 'iife', entryFileNames: 'worker.js' },
          },
        },
      });
    },
  };
}
