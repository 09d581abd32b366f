import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isBuilding, legistarToken, readEnv } from './env';
import { AppError } from './errors';

test('an empty environment gives the documented defaults', () => {
  expect(readEnv({})).toEqual({
    PORT: 3000,
    HOST: '127.0.0.1',
    DATA_DIR: '.data',
    DATABASE_URL: null,
    DATABASE_REPLICA_URLS: [],
    REPLICA_MAX_LAG_SECONDS: 10,
    DATABASE_POOL: 10,
    STATEMENT_TIMEOUT_MS: 2_000,
    SYNC_EVERY_MINUTES: 15,
    LOG_LEVEL: 'info',
    RATE_LIMIT_PER_MINUTE: 6000,
    MAX_IN_FLIGHT: 24,
    PUBLIC_URL: null,
    REPORT_EMAIL: null,
    REPORT_PHONE: null,
    TRUST_PROXY: false,
  });
});

test('empty text counts as unset', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000, DATABASE_URL: null });
});

test('good values are read', () => {
  const good = {
    PORT: '8080',
    DATABASE_URL: 'postgres:///passage?host=/run',
    TRUST_PROXY: '1',
    LOG_LEVEL: 'warn',
    REPORT_PHONE: '+1 (303) 555-0100',
  };
  expect(readEnv(good)).toMatchObject({ ...good, PORT: 8080, TRUST_PROXY: true });
});

test.each([
  ['PORT', 'abc'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['DATABASE_POOL', '1'],
  ['DATABASE_URL', 'mysql://localhost/passage'],
  ['DATABASE_URL', 'passage'],
  ['DATABASE_REPLICA_URLS', 'postgres://one/passage,mysql://two/passage'],
  ['DATABASE_REPLICA_URLS', 'postgres://one/passage,'],
  ['DATABASE_REPLICA_URLS', 'postgres://one/passage'],
  ['REPLICA_MAX_LAG_SECONDS', '0'],
  ['DATABASE_URL', 'postgres:12/S3CRET@localhost/passage'],
  ['DATABASE_URL', 'postgresql://postgres:12/S3CRET@127.0.0.1:5432/passage'],
  ['DATABASE_URL', 'postgres://ann:12?S3CRET@localhost/passage'],
  ['DATABASE_URL', 'postgres://ann:12#S3CRET@localhost/passage'],
  ['DATABASE_URL', 'postgres://ann:S3 CRET@localhost/passage'],
  ['DATABASE_URL', 'postgres://ann:S3[CRET/passage'],
  ['PUBLIC_URL', 'ftp://passage.example'],
  ['PUBLIC_URL', 'https://ann:S3CRET@passage.example'],
  ['PUBLIC_URL', 'https://ann@passage.example'],
  ['PUBLIC_URL', 'https://@passage.example'],
  ['PUBLIC_URL', 'https://passage.example/?token=S3CRET'],
  ['PUBLIC_URL', 'https://passage.example?'],
  ['PUBLIC_URL', 'https://passage.example/#part'],
  ['PUBLIC_URL', 'https://pass age.example'],
  ['PUBLIC_URL', 'https://pass\nage.example'],
  ['PUBLIC_URL', 'https:passage.example'],
  ['REPORT_EMAIL', 'Ann <clerk@denver.example>'],
  ['REPORT_PHONE', 'call the office'],
  ['REPORT_PHONE', '911'],
  ['REPORT_PHONE', '+1 303 555 0100;ext=2'],
  ['SYNC_EVERY_MINUTES', 'often'],
  ['LOG_LEVEL', 'loud'],
  ['TRUST_PROXY', 'maybe'],
])('%s=%s is refused with one sentence naming the setting', (name, value) => {
  const reading = () => readEnv({ [name]: value });
  expect(reading).toThrow(AppError);
  expect(reading).toThrow(new RegExp(`^The setting ${name} must be [^\n]*\\.$`));
  expect(reading).not.toThrow(/S3|CRET|12\b/);
});

test.each([
  'postgres://ann:pa%2Fss%40%23%3F@localhost:5432/passage',
  'postgres://ann:p@ss@localhost/passage',
  'postgresql://localhost/passage?sslmode=require',
  'postgres:///passage?host=/var/run/postgresql&user=ann',
  'postgres://[::1]:5432/passage',
])('DATABASE_URL=%s is taken', (url) => expect(readEnv({ DATABASE_URL: url }).DATABASE_URL).toBe(url));

test.each(['https://passage.example', 'http://localhost:3000/', 'https://example.org/records'])(
  'PUBLIC_URL=%s is taken',
  (url) => expect(readEnv({ PUBLIC_URL: url }).PUBLIC_URL).toBe(url),
);

test('a refused value is not repeated, since it may hold a password', () => {
  expect(() => readEnv({ DATABASE_URL: 'mysql://clerk:hunter2@localhost/x' })).toThrow(/^(?!.*hunter2)/);
});

test('copies of the database are a list', () => {
  const source = {
    DATABASE_URL: 'postgres://main/passage',
    DATABASE_REPLICA_URLS: 'postgres://one/passage, postgresql://two/passage',
  };
  expect(readEnv(source).DATABASE_REPLICA_URLS).toEqual([
    'postgres://one/passage',
    'postgresql://two/passage',
  ]);
});

test('a token belongs to one city', () => {
  const source = { LEGISTAR_TOKEN_NEW_YORK: 'abc', LEGISTAR_TOKEN_NYC: '' };
  expect(legistarToken('new-york', source)).toBe('abc');
  expect(legistarToken('nyc', source)).toBeNull();
  expect(legistarToken('denver', source)).toBeNull();
});

test('a build is told from a running server', () => {
  expect(isBuilding({ NEXT_PHASE: 'phase-production-build' })).toBe(true);
  expect(isBuilding({ NEXT_PHASE: 'phase-production-server' })).toBe(false);
});

test('.env.example says every setting', () => {
  const example = readFileSync('.env.example', 'utf8');
  for (const name of Object.keys(readEnv({}))) expect(example).toMatch(new RegExp(`^(# )?${name}=`, 'm'));
});
