import './no-inspector.mjs';
import { bundled } from './bundle.mjs';
import { root } from './sources.mjs';

process.env.NODE_ENV = 'production';
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
process.chdir(root);

const { url, hash } = await bundled('serve');
const { buildPages } = await import(url);
try {
  const built = await buildPages(hash, new AbortController().signal);
  console.log(built ? 'The pages are built.' : 'The pages were built from these sources already.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
