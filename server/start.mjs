import './no-inspector.mjs';
import nextEnv from '@next/env';
import { bundled } from './bundle.mjs';
import { root } from './sources.mjs';

// What is written from here on, by whatever this process starts too, is for its user alone.
process.umask(0o077);

const dev = process.argv.includes('--dev');
process.env.NODE_ENV = dev ? 'development' : 'production';
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
process.chdir(root);
nextEnv.loadEnvConfig(root, dev, { info: () => undefined, error: console.error });

const { url, hash } = await bundled('serve');
const { serve } = await import(url);
await serve({ dev, hash });
