import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const resolve = { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } };
const processTests = ['db/**/*.process.test.ts'];
const replayTests = ['db/**/*.replay.test.ts'];
const slowTests = ['db/**/*.slow.test.ts'];
const databaseTests = {
  pool: 'forks',
  testTimeout: 60_000,
  hookTimeout: 120_000,
  globalSetup: ['db/testing/global-setup.ts'],
} satisfies TestProjectInlineConfiguration['test'];

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          testTimeout: 30_000,
          include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}'],
          pool: 'forks',
        },
      },
      {
        resolve,
        test: {
          ...databaseTests,
          name: 'database',
          include: ['db/**/*.test.ts', 'app/**/*.test.ts'],
          exclude: [...processTests, ...replayTests, ...slowTests, 'db/faults/soak.test.ts'],
        },
      },
      {
        resolve,
        test: { ...databaseTests, name: 'processes', include: processTests, fileParallelism: false },
      },
      {
        resolve,
        test: {
          ...databaseTests,
          name: 'faults',
          include: [
            'db/faults/**/*.test.ts',
            'db/backup/**/*.test.ts',
            'lib/http/**/*.test.ts',
            'lib/sources/legistar/client.test.ts',
            'lib/sources/legistar/plain-text.test.ts',
            'db/sync/run.test.ts',
            'db/sync/hostile.test.ts',
            'db/commands/listen.test.ts',
            'db/queries/legislation.test.ts',
            'db/queries/plans.test.ts',
            'db/queries/statements.test.ts',
            'db/queries/calendar.replay.test.ts',
            'db/embedded/owner.process.test.ts',
            'app/\\[city\\]/days.test.ts',
            'app/hostile-files.test.ts',
          ],
          exclude: ['db/faults/soak.test.ts'],
          env: { PROPERTY_CASES: '10000' },
          fileParallelism: false,
        },
      },
      {
        resolve,
        test: { ...databaseTests, name: 'soak', include: ['db/faults/soak.test.ts'] },
      },
      {
        resolve,
        test: {
          ...databaseTests,
          name: 'replay',
          include: replayTests,
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
