import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { workerBuild } from './build-worker.ts';

const backend = process.env.DEV_SERVER ?? 'http://127.0.0.1:8080';
const base = '/app/';
const outDir = 'dist';

export default defineConfig({
  base,
  plugins: [react(), workerBuild(base, outDir)],
  server: { proxy: { '/api': { target: backend, ws: true }, '/files': backend } },
  build: {
    outDir,
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'data', test: /node_modules\/(@reduxjs|redux|reselect|immer|react-redux)|packages\/client\// },
            // Two hundred files of a few hundred bytes cost more in requests than they save in bytes.
            { name: 'first', tags: ['$initial'] },
            { name: 'icons', test: /node_modules\/@tabler\//, minShareCount: 2 },
          ],
        },
      },
    },
  },
});
