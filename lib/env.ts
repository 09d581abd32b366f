import { z } from 'zod';
import { AppError } from './errors';

const whole = (name: string, least: number, most: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most)
    .catch(() => bad(name, `must be a whole number from ${least} to ${most}`))
    .optional()
    .transform((value) => value ?? fallback);

const schema = z.object({
  PORT: whole('PORT', 0, 65_535, 3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: database(),
  DATABASE_REPLICA_URLS: replicas(),
  REPLICA_MAX_LAG_SECONDS: whole('REPLICA_MAX_LAG_SECONDS', 1, 3_600, 10),
  DATABASE_POOL: whole('DATABASE_POOL', 2, 1000, 10),
  STATEMENT_TIMEOUT_MS: whole('STATEMENT_TIMEOUT_MS', 0, 86_400_000, 2_000),
  SYNC_EVERY_MINUTES: whole('SYNC_EVERY_MINUTES', 0, 10_080, 15),
  LOG_LEVEL: oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], 'info'),
  PUBLIC_URL: publicAddress(),
  REPORT_EMAIL: mailbox('REPORT_EMAIL'),
  REPORT_PHONE: telephone('REPORT_PHONE'),
  RATE_LIMIT_PER_MINUTE: whole('RATE_LIMIT_PER_MINUTE', 0, 10_000_000, 6_000),
  MAX_IN_FLIGHT: whole('MAX_IN_FLIGHT', 1, 100_000, 24),
  TRUST_PROXY: oneOf('TRUST_PROXY', ['0', '1'], '0').transform((value) => value === '1'),
});

const settings = schema.superRefine((env) => {
  if (env.DATABASE_REPLICA_URLS.length > 0 && env.DATABASE_URL === null)
    bad('DATABASE_REPLICA_URLS', 'must be unset where DATABASE_URL is: the embedded database has no copies');
});

export type Env = z.infer<typeof schema>;

/**
 * The settings of this process, parsed once for as long as they stay; empty text counts as unset. `DATABASE_URL`,
 * `PUBLIC_URL`, `REPORT_EMAIL` and `REPORT_PHONE` (where readers report errors and ask for help) are null where unset,
 * `DATABASE_REPLICA_URLS` an empty list. Throws AppError `bad-setting` naming the first bad one.
 * Source: the environment, `.env.example`.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(names.map((name) => [name, source[name] || undefined]));
  const text = JSON.stringify(given);
  if (last?.text !== text) last = { text, env: settings.parse(given) };
  return last.env;
}

const names = Object.keys(schema.shape);
let last: { text: string; env: Env } | undefined;

/** The Legistar token of a city (`LEGISTAR_TOKEN_NYC` for `nyc`), or null where none is set. Never log it. */
export function legistarToken(citySlug: string, source: Record<string, string | undefined> = process.env) {
  return source[tokenSetting(citySlug)] || null;
}

/** The name of the setting that holds a city's Legistar token. */
export function tokenSetting(citySlug: string): string {
  return `LEGISTAR_TOKEN_${citySlug.toUpperCase().replaceAll('-', '_')}`;
}

/** This process's environment with some settings changed, for another process of ours. */
export function environmentWith(change: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...change };
}

/** Whether this process is `next build`, which must never open a database. */
export function isBuilding(source: Record<string, string | undefined> = process.env) {
  return source.NEXT_PHASE === 'phase-production-build';
}

/** Whether this process also serves the yardstick page of `npm run bench`, which sets PASSAGE_BENCH; nobody else does. */
export function servesFloor(source: Record<string, string | undefined> = process.env) {
  return source.PASSAGE_BENCH === '1';
}

function oneOf<const T extends readonly [string, ...string[]]>(name: string, values: T, fallback: T[number]) {
  return z
    .enum(values)
    .catch(() => bad(name, `must be one of ${values.join(', ')}`))
    .optional()
    .transform((value): T[number] => value ?? fallback);
}

const DATABASE_FORM =
  'with postgres:// or postgresql://, with / ? # and @ of a password written as %2F %3F %23 and %40';

/**
 * Whether it is certain which part of the address is the password: a sign that ends the host would leave the rest of one
 * where the name of the database is read, which is told.
 */
function isDatabase(text: string): boolean {
  return /^postgres(ql)?:\/\/[^/?#\s]*([/?#][^@\s]*)?$/i.test(text) && URL.canParse(text);
}

function database() {
  return z
    .string()
    .refine(isDatabase)
    .catch(() => bad('DATABASE_URL', `must be an address beginning ${DATABASE_FORM}`))
    .optional()
    .transform((value) => value ?? null);
}

function replicas() {
  return z
    .string()
    .transform((value) => value.split(',').map((text) => text.trim()))
    .refine((list) => list.every(isDatabase))
    .catch(() =>
      bad(
        'DATABASE_REPLICA_URLS',
        `must be addresses with commas between them, each beginning ${DATABASE_FORM}`,
      ),
    )
    .optional()
    .transform((value) => value ?? []);
}

/** It stands in every feed, export and canonical link. */
function publicAddress() {
  return z
    .string()
    .regex(/^https?:\/\/[^\s?#@\\]+$/i)
    .refine((value) => URL.canParse(value))
    .catch(() =>
      bad(
        'PUBLIC_URL',
        'must be an address beginning with http:// or https://, with no user, password, query or fragment',
      ),
    )
    .optional()
    .transform((value) => value ?? null);
}

function mailbox(name: string) {
  return z
    .email()
    .catch(() => bad(name, 'must be one e-mail address'))
    .optional()
    .transform((value) => value ?? null);
}

function telephone(name: string) {
  return z
    .string()
    .regex(/^\+?[\d ().-]+$/)
    .refine((value) => /^\d{5,15}$/.test(value.replace(/\D/g, '')))
    .catch(() => bad(name, 'must be one telephone number of 5 to 15 digits, such as +1 303 555 0100'))
    .optional()
    .transform((value) => value ?? null);
}

function bad(name: string, rule: string): never {
  throw new AppError('bad-setting', `The setting ${name} ${rule}.`);
}
