import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const grave = ['high', 'critical'];
const exitCodes = { none: 0, found: 1, notJudged: 4 };

/** Asks the registry of npm for what is known against the packages of the lock that are shipped; gives the exit code. */
function audit() {
  const asked = ['audit', '--json', '--omit=dev', '--package-lock-only'];
  const { stdout, error } = spawnSync('npm', asked, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 100_000_000,
  });
  const report = read(stdout);
  const packages = report?.metadata?.dependencies?.prod;
  if (!report?.vulnerabilities || !packages) {
    const why = report?.message ?? error?.message ?? 'its answer is no report';
    console.error(`The registry gives no list of advisories, so nothing was judged: ${why}.`);
    return exitCodes.notJudged;
  }
  const known = Object.values(report.vulnerabilities);
  const found = known.filter(({ severity }) => grave.includes(severity));
  for (const { name, severity, range, via } of found)
    console.error(`${[name, range].filter(Boolean).join(' ')}: ${severity}, ${told(via)}`);
  console.log(
    `Of ${packages} packages that are shipped, ${found.length} are known for a high or critical hole, ${known.length - found.length} for a lesser one.`,
  );
  return found.length > 0 ? exitCodes.found : exitCodes.none;
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function told(via) {
  return via
    .map((one) => (typeof one === 'string' ? `by way of ${one}` : `${one.title} (${one.url})`))
    .join('; ');
}

process.exitCode = audit();
