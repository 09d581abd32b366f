import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the pages where they were not built from these sources yet. Throws with what the build says where it fails. */
export function buildPages(): void {
  execFileSync(process.execPath, [join('server', 'build.mjs')], { stdio: 'pipe' });
}
