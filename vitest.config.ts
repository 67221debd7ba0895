import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const globalSetup = ['apps/server/kernel/testing/global-setup.ts'].filter((file) => existsSync(file));

/** Suites over large public data sets run where that folder lies beside the clone. */
const shared = existsSync('../shared') ? [] : ['**/*.shared.test.ts'];

/** The server and its packages against a real PostgreSQL, the front ends' own logic, and journeys in a real browser. */
export default defineConfig({
  test: {
    // Asked for with --coverage: the server's lines, the business truth; a floor below what is measured would say nothing.
    coverage: {
      provider: 'v8',
      include: ['apps/server/**/*.ts'],
      exclude: [
        '**/*.test.ts',
        '**/*.d.ts',
        'apps/server/**/testing/**',
        'apps/server/schema/**',
        'apps/server/demo/**',
      ],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'artifacts/coverage',
      thresholds: { lines: 92 },
    },
    projects: [
      {
        test: {
          name: 'server',
          include: ['apps/server/**/*.test.ts', 'packages/**/*.test.ts', 'tools/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', ...shared],
          globalSetup,
          pool: 'forks',
          // Each file has a database and a server of its own; loading the house anew for each costs a third of the time.
          isolate: false,
          maxWorkers: 3,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: './apps/site/vite.config.ts',
        root: './apps/site',
        test: { name: 'site', include: ['src/**/*.test.{ts,tsx}'] },
      },
      {
        extends: './apps/console/vite.config.ts',
        root: './apps/console',
        test: { name: 'console', include: ['src/**/*.test.{ts,tsx}'] },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...shared],
          globalSetup: ['e2e/global-setup.ts'],
          pool: 'forks',
          // While one page waits for its server, another is drawn.
          maxWorkers: 2,
          maxConcurrency: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
