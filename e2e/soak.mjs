import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/** `npm run test:soak [-- --minutes N]`: row 25 of the plan of faults, 20 minutes an engine unless told otherwise. */
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '20' } } });
const env = { ...process.env, SOAK_MINUTES: values.minutes };
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'by-themselves', 'db/faults/alone/soak.slow.test.ts'],
  { stdio: 'inherit', env },
);
process.exitCode = status ?? 1;
