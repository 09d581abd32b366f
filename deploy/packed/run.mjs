import './no-inspector.mjs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import nextEnv from '@next/env';

const root = dirname(fileURLToPath(import.meta.url));
// What is written from here on is for its user alone.
process.umask(0o077);
process.chdir(root);
nextEnv.loadEnvConfig(root, false, { info: () => undefined, error: console.error });

const { runCli } = await import('./.build/cli.mjs');
process.exitCode = await runCli(process.argv.slice(2));
