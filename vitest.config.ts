import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const resolve = { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } };
const rooms = '{app,db,server}/**';
/** By itself Vitest leaves one core idle, which is half of two; workers that are kept load our code once, not for each file. */
const everyCore = { pool: 'forks', maxWorkers: availableParallelism() } as const;
/** Of real processes, on recorded council data, and too long for every day. */
const ofProcesses = `${rooms}/*.process.test.ts`;
const onReplay = `${rooms}/*.replay.test.ts`;
const slow = `${rooms}/*.slow.test.ts`;

const onDatabases = {
  ...everyCore,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  globalSetup: ['db/testing/global-setup.ts'],
} satisfies TestProjectInlineConfiguration['test'];

/** The fast half of the database tests, for `npm run check`: the heart, and what is quickly told. */
const quick = [
  'db/{schema,reading,leases,cities,queries/items}/**/*.test.ts',
  'db/ledger/save-*.test.ts',
  'server/{commands,control}/**/*.test.ts',
  'server/{contract,documents}.test.ts',
];

/** The plan of faults is what lies in these folders: db/faults/README.md says which row is where. */
const faults =
  '{app/faults,db/faults,db/backup,db/sync,db/queries/explorer,lib/sources/legistar}/**/*.test.ts';
const faultsOfServer = 'server/{,http/,control/}*.test.ts';
/** Those that hold a time to a bound run by themselves; two are commands of their own; what is done in part is done whole too. */
const timedFaults = ['db/faults/timed/*.test.ts', 'server/drain-connections.process.test.ts'];
const ownCommands = 'db/faults/alone/*.test.ts';
const inPart = 'db/faults/in-part/*.test.ts';
const onFaults = { ...onDatabases, env: { PROPERTY_CASES: '10000' } };

/** The longest first, which by size would begin last and be waited for alone. */
const longest = /crash-(record|sync|restore|migration)\.slow|sigkill|limits|damage/;
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => longest.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

const projects: TestProjectInlineConfiguration['test'][] = [
  {
    name: 'unit',
    testTimeout: 30_000,
    include: ['{lib,e2e}/**/*.test.ts', 'components/**/*.test.{ts,tsx}'],
    ...everyCore,
    isolate: false,
  },
  {
    ...onDatabases,
    name: 'database',
    isolate: false,
    include: [`${rooms}/*.test.ts`],
    exclude: [ofProcesses, onReplay, slow],
  },
  {
    ...onDatabases,
    name: 'quick',
    isolate: false,
    include: quick,
    exclude: [ofProcesses, onReplay, slow],
  },
  { ...onDatabases, name: 'processes', include: [ofProcesses], fileParallelism: false },
  {
    ...onFaults,
    name: 'faults-at-once',
    include: [faults, faultsOfServer],
    exclude: [...timedFaults, ownCommands, inPart, onReplay],
    maxWorkers: 3,
    sequence: { groupOrder: 1 },
  },
  {
    ...onFaults,
    name: 'faults',
    include: timedFaults,
    fileParallelism: false,
    sequence: { groupOrder: 2 },
  },
  { ...onDatabases, name: 'by-themselves', include: [ownCommands] },
  {
    ...onDatabases,
    name: 'replay',
    include: [onReplay],
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 300_000,
  },
];

export default defineConfig({
  test: { sequence: { sequencer: LongestFirst }, projects: projects.map((test) => ({ resolve, test })) },
});
