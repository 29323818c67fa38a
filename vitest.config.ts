import { defineConfig } from 'vitest/config';
import { patience } from './test/e2e/patience.ts';

// Without `import`, which the tool adds where it belongs: workers of tests would pass it on to `require` as well.
const conditions = ['source', 'module', 'node'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    // What the command line prints is compared as plain text, also where CI=true would turn colours on.
    env: { NO_COLOR: '1' },
    // Two cores are what a build machine has; a third worker was measured, and takes as long.
    maxWorkers: 2,
    // No module of ours keeps what one file could leave to the next; loading them anew for each takes longer than the tests.
    isolate: false,
    // A database takes its time to stop where others use both cores.
    teardownTimeout: 120_000,
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 180_000,
          include: ['packages/{core,cli,web}/src/**/*.test.ts', 'test/*.test.ts', 'test/conformance/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['packages/server/src/**/*.test.ts', 'test/database/*.test.ts'],
          globalSetup: ['packages/server/src/testing/database.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/*.test.ts'],
          globalSetup: ['test/e2e/build.ts', 'packages/server/src/testing/examples.ts'],
          // A story ends by what it waits for, each with its own patience; the machine may be ten times slower than ours.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: patience } },
        },
      },
    ],
  },
});
