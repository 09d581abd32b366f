import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const resolve = { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } };
const processTests = ['{db,server}/**/*.process.test.ts'];
const replayTests = ['db/**/*.replay.test.ts'];
const slowTests = ['db/**/*.slow.test.ts'];
const databaseTests = {
  pool: 'forks',
  testTimeout: 60_000,
  hookTimeout: 120_000,
  globalSetup: ['db/testing/global-setup.ts'],
} satisfies TestProjectInlineConfiguration['test'];
const faultTests = { ...databaseTests, env: { PROPERTY_CASES: '10000' } };
/** Those that hold a time to a bound run by themselves. */
const timedFaults = [
  ...'server odd-input cleaning operation replica too-slow machines source-down'
    .split(' ')
    .map((name) => `db/faults/${name}.slow.test.ts`),
  'server/drain-connections.process.test.ts',
];
/** Two are commands of their own; of the crashes the slow ones do at every write what the others do at some. */
const ownCommands = ['db/faults/soak.test.ts', 'db/faults/cities.slow.test.ts'];
const otherwise = [...ownCommands, 'db/faults/crash-{sync,record,restore}.test.ts'];
const faults = [
  'db/faults/**/*.test.ts',
  'db/backup/**/*.test.ts',
  'server/http/**/*.test.ts',
  'lib/sources/legistar/client.test.ts',
  'lib/sources/legistar/plain-text.test.ts',
  'db/sync/run.test.ts',
  'db/sync/hostile.test.ts',
  'server/listen.test.ts',
  'db/queries/explorer/list-items.test.ts',
  'db/queries/explorer/plans.test.ts',
  'db/queries/explorer/statements.test.ts',
  'server/control/owner.process.test.ts',
  'app/\\[city\\]/days.test.ts',
  'app/hostile-files.test.ts',
];

/** The longest first, which by size would begin last and be waited for alone. */
const longest = /crash-(record|sync|restore|migration)\.slow|sigkill|limits|damage/;
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => longest.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
          include: ['{app,db,server}/**/*.test.ts'],
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
          ...faultTests,
          name: 'faults-at-once',
          include: faults,
          exclude: [...timedFaults, ...otherwise],
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve,
        test: {
          ...faultTests,
          name: 'faults',
          include: timedFaults,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        resolve,
        test: { ...databaseTests, name: 'by-themselves', include: ownCommands },
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
