import { readdirSync } from 'node:fs';

/** The addresses of the files that a build has made for browsers, as they are asked for; none before there is a build. */
export function staticFiles(folder = '.next/static'): ReadonlySet<string> {
  try {
    return new Set(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => `/_next/static${parentPath.slice(folder.length)}/${name}`),
    );
  } catch {
    return new Set();
  }
}
