import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n');

/** Row 92. What a unit must say; node compiles as it runs, so that MemoryDenyWriteExecute cannot stand there. */
const directives = [
  'NoNewPrivileges=true',
  'UMask=0077',
  'MemoryMax=2G',
  'ProtectSystem=strict',
  'ProtectHome=true',
  'ProtectClock=true',
  'ProtectKernelTunables=true',
  'ProtectKernelModules=true',
  'ProtectKernelLogs=true',
  'ProtectControlGroups=true',
  'PrivateTmp=true',
  'PrivateDevices=true',
  'RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX',
  'RestrictNamespaces=true',
  'RestrictSUIDSGID=true',
  'LockPersonality=true',
  'SystemCallArchitectures=native',
  'SystemCallFilter=@system-service',
  'SystemCallFilter=~@privileged @resources',
  'CapabilityBoundingSet=',
  'User=passage',
];

describe.each(['deploy/passage.service', 'deploy/passage-worker.service'])('row 92: %s', (unit) => {
  it.each(directives)('says %s', (directive) => {
    expect(linesOf(unit)).toContain(directive);
  });

  it('leaves node its compiler', () => {
    expect(linesOf(unit).filter((line) => line.startsWith('MemoryDenyWriteExecute'))).toEqual([]);
  });
});

/** What each service of compose.yaml says, the anchors it takes in put in place, by its name. */
function services(): Map<string, string> {
  const anchors = new Map<string, string>();
  const found = new Map<string, string>();
  for (const part of readFileSync('compose.yaml', 'utf8').split(/^(?=[\w-]+:| {2}[\w-]+:(?: &\w+)?\n)/m)) {
    const [, name = '', anchor, body = ''] = /^ {0,2}([\w-]+):(?: &(\w+))?\n([\s\S]*)/.exec(part) ?? [];
    const whole = body.replace(/^ +<<: \*(\w+)\n/gm, (_, other) => anchors.get(other) ?? '');
    if (anchor) anchors.set(anchor, whole);
    if (body) found.set(name, whole);
  }
  return found;
}

describe.each(['database', 'app', 'worker'])('row 92: the container %s', (name) => {
  const said = () => services().get(name) ?? '';

  it.each(['no-new-privileges:true', 'cap_drop: [ALL]', 'read_only: true', 'mem_limit: 2g', '/tmp'])(
    'says %s',
    (directive) => {
      expect(said()).toContain(directive);
    },
  );
});

it('row 92: the image and its containers run as a user without rights, and no settings go into it', () => {
  expect(linesOf('Dockerfile')).toContain('USER node');
  expect(services().get('worker')).toContain('user: node');
  expect(linesOf('.dockerignore')).toEqual(expect.arrayContaining(['.env*', '!.env.example']));
});

it('row 93: the password of compose.yaml never stands in an address', () => {
  const addresses = linesOf('compose.yaml').filter((line) => line.includes('://'));
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((line) => line.includes('PASSWORD'))).toEqual([]);
  expect(services().get('worker')).toMatch(/PGPASSWORD: "\$\{POSTGRES_PASSWORD\}"/);
});
