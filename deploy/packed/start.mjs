import './no-inspector.mjs';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nextEnv from '@next/env';

const root = dirname(fileURLToPath(import.meta.url));
// What is written from here on is for its user alone.
process.umask(0o077);
process.chdir(root);
process.env.NODE_ENV = 'production';
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
nextEnv.loadEnvConfig(root, false, { info: () => undefined, error: console.error });
// As Next's own standalone server does: the settings as they were built, since no compiler for next.config.ts is here.
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = readFileSync(join(root, '.build', 'next.config.json'), 'utf8');

const { serve } = await import('./.build/serve.mjs');
await serve({ dev: false, hash: readFileSync(join(root, '.build', 'pages'), 'utf8') });
