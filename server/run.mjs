import './no-inspector.mjs';
import nextEnv from '@next/env';
import { bundled } from './bundle.mjs';
import { root } from './sources.mjs';

// What is written from here on, by whatever this process starts too, is for its user alone.
process.umask(0o077);
process.chdir(root);
nextEnv.loadEnvConfig(root, false, { info: () => undefined, error: console.error });

const { url } = await bundled('cli');
const { runCli } = await import(url);
process.exitCode = await runCli(process.argv.slice(2));
